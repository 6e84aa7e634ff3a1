import { resolve } from 'node:path'
import { loadNativeTypst, type NativeCompiler, type NativeDocument } from './native-typst.ts'
import {
  ascentsOf,
  type FontFile,
  familiesOf,
  type TypstEngine,
  TypstError,
  type TypstJob,
} from './typst-engine.ts'

/** A folder that need not exist: every file of a job is virtual, and the engine refuses to read outside of it. */
const workspace = resolve('/briefdeck-typst')

/**
 * The native build. Throws when this machine has no binary for it, which is usual away from Linux. It reads the system's
 * fonts as well, but ours come first and every text names its families without fallback.
 */
export async function openNativeTypst(fonts: readonly FontFile[]): Promise<TypstEngine> {
  const typst = loadNativeTypst()
  const fontBlobs = fonts.map((font) =>
    Buffer.from(font.bytes.buffer, font.bytes.byteOffset, font.bytes.length),
  )
  const compiler = typst.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
  return {
    backend: 'native',
    families: familiesOf(fonts),
    ascents: ascentsOf(fonts),
    compile: (job) => {
      const document = compile(compiler, job)
      return {
        values: (label) => compiler.query(document, { selector: `<${label}>`, field: 'value' }) as unknown[],
        pdf: (standard) => compiler.pdf(document, standard ? { pdfStandard: standard } : {}),
        vector: () => compiler.vector(document),
        free: () => {},
      }
    },
    settle: async () => {
      compiler.evictCache(3)
      // The binding frees documents in a turn of the event loop; without one memory grows in a long run.
      await new Promise((done) => setImmediate(done))
    },
  }
}

function compile(compiler: NativeCompiler, job: TypstJob): NativeDocument {
  const main = resolve(workspace, job.name)
  compiler.addSource(main, job.source)
  for (const [path, bytes] of job.files) {
    compiler.mapShadow(
      resolve(workspace, `.${path}`),
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    )
  }
  const result = compiler.compile({ mainFilePath: main, inputs: { ...job.inputs } })
  const fault = result.hasError() ? result.takeError() : result.takeWarnings()
  if (fault) throw new TypstError(describe(compiler.fetchDiagnostics(fault)))
  if (!result.result) throw new TypstError('no document')
  return result.result
}

function describe(
  diagnostics: readonly { message?: string; range?: { start?: { line?: number } } }[],
): string {
  return diagnostics
    .map(({ message, range }) => `${message ?? 'unknown'} (line ${(range?.start?.line ?? -1) + 1})`)
    .join('; ')
}

/** Loads the binary ahead of its first use; where there is none, the first use finds out. */
export function warmNativeTypst(): void {
  try {
    loadNativeTypst()
  } catch {
    // Its first use finds out.
  }
}
