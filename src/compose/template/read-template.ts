import Handlebars from 'handlebars'
import type { Diagnostic } from '../../diagnostic.ts'
import type { TextFile } from './template-files.ts'

/** A template parsed. */
export interface ReadTemplate {
  readonly file: string
  readonly program: hbs.AST.Program
}

const position = (message: string): { readonly line: number; readonly rest: string } => {
  const [first = '', ...rest] = message.split('\n')
  return { line: Number(/line (\d+)/.exec(first)?.[1] ?? 1), rest: rest.at(-1) ?? first }
}

/**
 * Parses a template; what is wrong with its Handlebars comes as one diagnostic with the line. The places in the program
 * call the file by its number.
 */
export const readTemplate = (
  { file, text }: TextFile,
  number: number,
): { readonly template: ReadTemplate | null; readonly diagnostics: readonly Diagnostic[] } => {
  try {
    return {
      template: { file, program: Handlebars.parse(text, { srcName: String(number) }) },
      diagnostics: [],
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const { lineNumber, column } = error as { lineNumber?: number; column?: number }
    const { line, rest } = position(error.message)
    const place = { file, line: lineNumber ?? line, column: (column ?? 0) + 1 }
    const message = `The template cannot be read: ${rest.trim()}`
    return { template: null, diagnostics: [{ severity: 'error', code: 'template-syntax', message, place }] }
  }
}
