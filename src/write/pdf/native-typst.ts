import { createRequire } from 'node:module'

/** What the binding gives for a compilation. */
export interface NativeResult {
  hasError(): boolean
  takeError(): unknown
  takeWarnings(): unknown
  readonly result: NativeDocument | null
}

/** A document that the binding holds. */
export interface NativeDocument {
  readonly numOfPages: number
}

/** The part of the native binding of Typst that is used here. */
export interface NativeCompiler {
  addSource(path: string, text: string): void
  mapShadow(path: string, bytes: Buffer): void
  compile(options: { mainFilePath: string; inputs: Record<string, string> }): NativeResult
  query(document: NativeDocument, options: { selector: string; field: string }): unknown
  pdf(document: NativeDocument, options: { pdfStandard?: string }): Buffer
  vector(document: NativeDocument): Buffer
  evictCache(age: number): void
  fetchDiagnostics(fault: unknown): readonly { message?: string; range?: { start?: { line?: number } } }[]
}

export interface NativeTypst {
  readonly NodeCompiler: {
    create(options: {
      workspace: string
      fontArgs: readonly { fontBlobs: readonly Buffer[] }[]
    }): NativeCompiler
  }
}

/**
 * Packages that hold the binary, each for one platform; npm installs the one that fits. They are named here, and not the
 * package that gathers all platforms, because that one lists platforms for which there is no binary of this version.
 */
const packages = [
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-musl',
]

/** Loads the binary of this platform. Throws where there is none, which is usual away from Linux on x64. */
export function loadNativeTypst(): NativeTypst {
  const require = createRequire(import.meta.url)
  for (const name of packages) {
    try {
      return require(name) as NativeTypst
    } catch {
      // The next one may be this platform's.
    }
  }
  throw new Error('there is no native build of Typst for this platform')
}
