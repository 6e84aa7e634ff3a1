import type { Diagnostic } from '../diagnostic.ts'
import { decodeSource } from './decode-source.ts'
import { type FileText, type Problems, problems } from './file-text.ts'
import { readTranscription } from './read-transcription.ts'
import type { Source } from './source.ts'
import { readTei } from './tei/read-tei.ts'

/** What reads a kind of file, by the ending of its name. */
const readers: Readonly<Record<string, (file: FileText, problems: Problems) => Source | null>> = {
  md: readTranscription,
  txt: readTranscription,
  xml: readTei,
}

/** Reads a source file. `file` is the name that places carry; its ending says which reader it needs. */
export function readSource(
  bytes: Uint8Array,
  file: string,
): { readonly source: Source | null; readonly diagnostics: readonly Diagnostic[] } {
  const ending = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  const reader = readers[ending]
  if (reader === undefined) {
    const known = Object.keys(readers).map((one) => `.${one}`)
    const diagnostic: Diagnostic = {
      severity: 'error',
      code: 'source-kind',
      message: `A source that ends in “.${ending}” is not read.`,
      place: { file, line: 1, column: 1 },
      hint: `Sources end in ${known.join(', ')}; what a word processor saves is no plain text.`,
    }
    return { source: null, diagnostics: [diagnostic] }
  }
  const { text, diagnostics } = decodeSource(bytes, file)
  if (text === null) return { source: null, diagnostics }
  const found = problems()
  const source = reader(text, found)
  return { source, diagnostics: [...diagnostics, ...found.found] }
}
