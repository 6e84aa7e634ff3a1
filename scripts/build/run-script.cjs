// Part of dist/command: runs a script with the code that V8 made of it when the package was built.
const { readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

// The V8 of Node 20 begins to optimise early, and a run of a second pays more for that than it gains: a third of its
// processor time, and of a run over 25 briefs as much. Later ones wait longer of themselves and have no such flag.
if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=1000000')

/** Scripts that have run, and what they export, by name; keep-code.mjs takes their code from here. */
const scripts = new Map()

function readCode(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/**
 * Runs NAME.js of a folder, a function of the names of CommonJS, and gives its exports. NAME.code spares the compiling, where it was made by this very
 * version of V8; V8 looks, and compiles where it was not.
 */
function runScript(name, folder) {
  const known = scripts.get(name)
  if (known !== undefined) return known.exports
  const filename = join(folder, `${name}.js`)
  const script = new Script(readFileSync(filename, 'latin1'), {
    filename,
    cachedData: readCode(join(folder, `${name}.code`)),
  })
  const module = { exports: {} }
  const importModule = (specifier) => import(specifier)
  script.runInThisContext()(module, module.exports, createRequire(filename), filename, importModule)
  scripts.set(name, { script, exports: module.exports })
  return module.exports
}

module.exports = { runScript, scripts }
