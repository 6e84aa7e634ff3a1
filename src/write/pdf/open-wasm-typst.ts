import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import type { TypstCompileWorld } from '@myriaddreamin/typst-ts-web-compiler'
import { ascentsOf, type FontFile, familiesOf, type TypstEngine, TypstError } from './typst-engine.ts'

/** Codes of the binding: the paged target, vectors and the PDF among artifacts, diagnostics as objects. */
const paged = 0
const vectorArtifact = 0
const pdfArtifact = 1
const asObjects = 3

interface Outcome {
  readonly result?: unknown
  readonly hasError?: boolean
  readonly diagnostics?: readonly { readonly message?: string; readonly range?: string }[]
}

/** The WASM build: the same on every platform. */
export async function openWasmTypst(fonts: readonly FontFile[]): Promise<TypstEngine> {
  // V8's optimising tier takes seconds over 28 MB of code that runs for a quarter of one.
  setFlagsFromString('--liftoff-only')
  const typst = await import('@myriaddreamin/typst-ts-web-compiler')
  const file = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm')
  typst.initSync({ module: readFileSync(file) })
  const builder = new typst.TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of fonts) await builder.add_raw_font(font.bytes)
  const compiler = await builder.build()
  return {
    backend: 'wasm',
    families: familiesOf(fonts),
    ascents: ascentsOf(fonts),
    compile: (job) => {
      compiler.add_source(`/${job.name}`, job.source)
      for (const [path, bytes] of job.files) compiler.map_shadow(path, bytes)
      const world = compiler.snapshot('/', `/${job.name}`, Object.entries(job.inputs))
      refuse(world, world.compile(paged, asObjects))
      return {
        values: (label) => JSON.parse(world.query(paged, `<${label}>`, 'value')) as unknown[],
        pdf: (standard) => {
          if (standard) throw new TypstError(`the WASM engine cannot check ${standard}`)
          const outcome = world.get_artifact(pdfArtifact, asObjects) as Outcome
          refuse(world, outcome)
          return outcome.result as Uint8Array
        },
        vector: () => {
          const outcome = world.get_artifact(vectorArtifact, asObjects) as Outcome
          refuse(world, outcome)
          return outcome.result as Uint8Array
        },
        free: () => world.free(),
      }
    },
    settle: async () => {},
  }
}

function refuse(world: TypstCompileWorld, outcome: Outcome): void {
  if (!outcome.hasError && !outcome.diagnostics?.length) return
  world.free()
  const said = (outcome.diagnostics ?? []).map(
    ({ message, range }) => `${message ?? 'unknown'} (${range ?? ''})`,
  )
  throw new TypstError(said.join('; '))
}
