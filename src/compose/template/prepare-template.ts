import Handlebars from 'handlebars'
import type { Diagnostic } from '../../diagnostic.ts'
import { TemplateMistake } from '../helpers/helper.ts'
import { checkTemplate } from './check-template.ts'
import { markLines } from './mark-lines.ts'
import { makePathsNullSafe } from './null-safe-paths.ts'
import { type ReadTemplate, readTemplate } from './read-template.ts'
import type { Shape } from './shape.ts'
import type { TemplateFiles } from './template-files.ts'

export type DocumentKind = 'deck' | 'briefing' | 'handout'

/** What Handlebars wrote, with marks, or what went wrong while it did. */
export interface TemplateRun {
  readonly output: string | null
  readonly diagnostics: readonly Diagnostic[]
}

/** A template ready to run on any brief. */
export interface PreparedTemplate {
  /** The files of the template, by the number that marks use. */
  readonly files: readonly string[]
  readonly run: (
    data: Readonly<Record<string, unknown>>,
    helpers: Readonly<Record<string, Handlebars.HelperDelegate>>,
  ) => TemplateRun
}

export interface TemplateNames {
  readonly root: Shape
  readonly helpers: readonly string[]
  readonly labels: readonly string[]
}

type Prepared = { readonly template: PreparedTemplate | null; readonly diagnostics: readonly Diagnostic[] }

/** A helper's options say where in a template it was called. */
interface CallOptions {
  readonly loc?: hbs.AST.SourceLocation
}

const mistakeOf = (error: unknown, main: string, call: hbs.AST.SourceLocation | undefined): Diagnostic => {
  if (error instanceof TemplateMistake) {
    const place = {
      file: call?.source ?? main,
      line: call?.start.line ?? 1,
      column: (call?.start.column ?? 0) + 1,
    }
    const hint = error.hint ? { hint: error.hint } : {}
    return { severity: 'error', code: error.code, message: error.message, place, ...hint }
  }
  if (!(error instanceof Handlebars.Exception)) throw error
  const place = { file: main, line: Number(error.lineNumber ?? 1), column: Number(error.column ?? 0) + 1 }
  return { severity: 'error', code: 'template-unknown-field', message: error.message, place }
}

const compileTemplate = (
  main: ReadTemplate,
  partials: ReadonlyMap<string, ReadTemplate>,
  helperNames: readonly string[],
): PreparedTemplate => {
  const environment = Handlebars.create()
  environment.unregisterHelper('log')
  const options = {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(helperNames.map((name) => [name, true])) as never,
    preventIndent: true,
  }
  const all = [main, ...partials.values()]
  all.forEach(({ program }, at) => {
    makePathsNullSafe(program)
    markLines(program, at)
  })
  for (const [name, { program }] of partials)
    environment.registerPartial(name, environment.compile(program, options))
  const template = environment.compile(main.program, options)
  return {
    files: all.map(({ file }) => file),
    run: (data, helpers) => {
      let call: hbs.AST.SourceLocation | undefined
      const located = Object.fromEntries(
        Object.entries(helpers).map(([name, helper]) => [
          name,
          (...given: unknown[]) => {
            call = (given.at(-1) as CallOptions | undefined)?.loc
            return Reflect.apply(helper, undefined, given)
          },
        ]),
      )
      try {
        const output = template(data, {
          helpers: located,
          allowProtoPropertiesByDefault: false,
          allowProtoMethodsByDefault: false,
        })
        return { output, diagnostics: [] }
      } catch (error) {
        return { output: null, diagnostics: [mistakeOf(error, main.file, call)] }
      }
    },
  }
}

const prepare = (files: TemplateFiles, kind: DocumentKind, names: TemplateNames): Prepared => {
  const main = files[kind]
  if (!main) {
    const message = `The template has no ${kind}.hbs.`
    return { template: null, diagnostics: [{ severity: 'error', code: 'template-missing', message }] }
  }
  const read = readTemplate(main)
  const diagnostics = [...read.diagnostics]
  const partials = new Map<string, ReadTemplate>()
  for (const [name, file] of Object.entries(files.partials)) {
    const partial = readTemplate(file)
    diagnostics.push(...partial.diagnostics)
    if (partial.template) partials.set(name, partial.template)
  }
  if (read.template && diagnostics.length === 0) {
    diagnostics.push(...checkTemplate(main.file, read.template.program, { ...names, partials }))
  }
  if (!read.template || diagnostics.length > 0) return { template: null, diagnostics }
  return { template: compileTemplate(read.template, partials, names.helpers), diagnostics: [] }
}

const prepared = new WeakMap<TemplateFiles, Map<string, Prepared>>()

/**
 * Parses, checks and compiles the template of one kind with its partials. What is wrong with any of them comes at once. The
 * same files give the same answer without doing it again: a page that is being fitted is composed several times.
 */
export const prepareTemplate = (files: TemplateFiles, kind: DocumentKind, names: TemplateNames): Prepared => {
  const known = prepared.get(files) ?? new Map<string, Prepared>()
  prepared.set(files, known)
  const key = `${kind} ${names.labels.join()}`
  const found = known.get(key) ?? prepare(files, kind, names)
  known.set(key, found)
  return found
}
