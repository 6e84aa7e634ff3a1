#!/usr/bin/env node
// Makes dist/ from src/: plain JavaScript with types, module by module, and in dist/command the same program in a few
// files, which starts much faster: a cold start is mostly the opening of files.
import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

rmSync(dist, { recursive: true, force: true })
const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
})
if (status !== 0) process.exit(status ?? 1)

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

await build({
  entryPoints: [join(dist, 'cli/main.js'), join(dist, 'build/page-worker.js')],
  entryNames: '[name]',
  outdir: join(dist, 'command'),
  bundle: true,
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  plugins: [withoutSourceMap, withPptx],
  // Fonts and WASM are files beside their packages, and the native build of Typst is a binary.
  external: ['@myriaddreamin/*', '@expo-google-fonts/*', 'harfbuzzjs'],
  banner: {
    js: "import{createRequire as briefdeckRequire}from'node:module';const require=briefdeckRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
for (const file of ['cli/main.js', 'command/main.js']) chmodSync(join(dist, file), 0o755)
