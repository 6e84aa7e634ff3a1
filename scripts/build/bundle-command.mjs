import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'

/** Handlebars needs source-map for maps that nobody asks for, and does without it. */
const withoutSourceMap = {
  name: 'without-source-map',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^source-map$/ }, () => ({ path: 'source-map', namespace: 'nothing' }))
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
  },
}
/** The adapter asks Node for PptxGenJS, since its types and its module do not agree; in the bundle it comes along. */
const withPptx = {
  name: 'with-pptxgenjs',
  setup({ onLoad }) {
    onLoad({ filter: /write[\\/]pptx[\\/]adapter\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace('createRequire(import.meta.url)', 'require'),
    }))
  },
}

/** What sets Word files is large and seldom wanted: a script of its own, loaded when a build first asks for one. */
const wordApart = {
  name: 'word-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /[\\/]press-docx\.js$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, namespace: 'word' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'word' }, () => ({
      contents: `module.exports = require('./run-script').runScript('word', require('node:path').dirname(__filename))`,
    }))
  },
}

/** zod speaks many languages, and messages here are our own. */
const inEnglish = {
  name: 'zod-in-english',
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/][\w-]+\.js$/ }, ({ path }) =>
      /(?:en|index)\.js$/.test(path) ? undefined : { contents: 'export default () => ({})' },
    )
  },
}

/** What the command loads later than at its start comes from a script of its own; `names` gathers what that holds. */
const loadedLater = (dist, names) => ({
  name: 'loaded-later',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^\./ }, async ({ path, kind, pluginData, ...from }) => {
      if (kind !== 'dynamic-import' || pluginData === 'seen') return
      const found = await resolve(path, { ...from, kind, pluginData: 'seen' })
      const name = relative(dist, found.path).replaceAll('\\', '/')
      names.add(name)
      return { path: name, namespace: 'later' }
    })
    onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
      contents: `module.exports = require('./run-script').runScript('work', __dirname)[${JSON.stringify(path)}]()`,
      loader: 'js',
    }))
  },
})

/**
 * A bundle as run-script.cjs runs it: a function; it has no import() of its own and is given one; and all is ASCII, which V8
 * reads faster (esbuild leaves other letters in regular expressions alone).
 */
const asScript = (text) => {
  const body = text
    .replace(/\bimport\((?=")/g, 'importModule(')
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `(function(module,exports,require,__filename,importModule){${body}\n})`
}

const shared = {
  bundle: true,
  minifySyntax: true,
  minifyWhitespace: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
  // Fonts and WASM are files beside their packages, and the native build of Typst is a binary.
  external: ['@myriaddreamin/*', '@resvg/*', '@expo-google-fonts/*', 'harfbuzzjs', './run-script'],
  define: { 'import.meta.url': 'scriptUrl' },
  banner: { js: "const scriptUrl=require('node:url').pathToFileURL(__filename).href;" },
}

/**
 * Bundles the command into dist/command: main.js reads arguments, answers --help and --version and loads work.js for all
 * else, word.js for Word files among it; page-worker.js loads page.js, the thread of pages; brief-worker.js is a thread that
 * makes briefs. Scripts of CommonJS, because V8 can keep the code of those.
 */
export async function bundleCommand(dist) {
  const out = join(dist, 'command')
  const names = new Set()
  await build({
    ...shared,
    entryPoints: [join(dist, 'cli/main.js')],
    outdir: out,
    plugins: [loadedLater(dist, names)],
  })
  names.add('build/brief-worker.js')
  const modules = [...names].map(
    (name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(`./${name}`)})`,
  )
  const work = async (name, contents) => {
    const { outputFiles } = await build({
      ...shared,
      stdin: { contents, resolveDir: dist, sourcefile: `${name}.js` },
      write: false,
      plugins: [withoutSourceMap, withPptx, wordApart, inEnglish],
    })
    writeFileSync(join(out, `${name}.js`), asScript(outputFiles[0].text))
  }
  await work('work', `module.exports = { ${modules.join(', ')} }`)
  await work('word', `module.exports = require('./build/press-docx.js')`)
  await work('page', `require('./build/page-worker.js')`)
  writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n')
  writeFileSync(join(out, 'page-worker.js'), `require('./run-script').runScript('page', __dirname)\n`)
  writeFileSync(
    join(out, 'brief-worker.js'),
    `require('./run-script').runScript('work', __dirname)['build/brief-worker.js']()\n`,
  )
  writeFileSync(join(out, 'run-script.js'), readFileSync(new URL('run-script.cjs', import.meta.url)))
}
