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

/** Mistakes name files by their number, so that a template compiled once serves wherever it stands. */
const mistakeOf = (
  error: unknown,
  files: readonly string[],
  call: hbs.AST.SourceLocation | undefined,
): Diagnostic => {
  const [main = ''] = files
  if (error instanceof TemplateMistake) {
    const place = {
      file: files[Number(call?.source ?? 0)] ?? main,
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

const newEnvironment = () => {
  const environment = Handlebars.create()
  environment.unregisterHelper('log')
  return environment
}

const runnable = (template: Handlebars.TemplateDelegate, files: readonly string[]): PreparedTemplate => ({
  files,
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
      return { output: null, diagnostics: [mistakeOf(error, files, call)] }
    }
  },
})

/** Readies programs for Handlebars, which then makes of each whatever `make` asks it for. */
const compileWith = <Made>(
  programs: readonly hbs.AST.Program[],
  helperNames: readonly string[],
  make: (program: hbs.AST.Program, options: CompileOptions) => Made,
): readonly Made[] => {
  const options = {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(helperNames.map((name) => [name, true])) as never,
    preventIndent: true,
  }
  return programs.map((program, at) => {
    makePathsNullSafe(program)
    markLines(program, at)
    return make(program, options)
  })
}

interface SoundTemplate {
  readonly main: ReadTemplate
  readonly partials: ReadonlyMap<string, ReadTemplate>
}

/** Parses and checks a template of one kind with its partials. */
const readSound = (
  files: TemplateFiles,
  kind: DocumentKind,
  names: TemplateNames,
): { readonly sound: SoundTemplate | null; readonly diagnostics: readonly Diagnostic[] } => {
  const main = files[kind]
  if (!main) {
    const message = `The template has no ${kind}.hbs.`
    return { sound: null, diagnostics: [{ severity: 'error', code: 'template-missing', message }] }
  }
  const read = readTemplate(main, 0)
  const diagnostics = [...read.diagnostics]
  const partials = new Map<string, ReadTemplate>()
  for (const [at, [name, file]] of Object.entries(files.partials).entries()) {
    const partial = readTemplate(file, at + 1)
    diagnostics.push(...partial.diagnostics)
    if (partial.template) partials.set(name, partial.template)
  }
  if (read.template && diagnostics.length === 0) {
    diagnostics.push(...checkTemplate(main.file, read.template.program, { ...names, partials }))
  }
  const sound = read.template && diagnostics.length === 0 ? { main: read.template, partials } : null
  return { sound, diagnostics }
}

const programsOf = ({ main, partials }: SoundTemplate) =>
  [main, ...partials.values()].map(({ program }) => program)

/**
 * The JavaScript that Handlebars compiles a template into: of the page, then of each partial in order. Null where something
 * is wrong with the template.
 */
export const precompileTemplate = (
  files: TemplateFiles,
  kind: DocumentKind,
  names: TemplateNames,
): readonly string[] | null => {
  const { sound } = readSound(files, kind, names)
  if (!sound) return null
  return compileWith(programsOf(sound), names.helpers, (program, options) =>
    String(Handlebars.precompile(program, options)),
  )
}

/** The template as it was compiled before, if its files are those it was compiled from. */
const findCompiled = (files: TemplateFiles, kind: DocumentKind): PreparedTemplate | null => {
  const main = files[kind]
  const partials = Object.entries(files.partials)
  const found = files.compiled?.find(
    (one) =>
      one.text === main?.text &&
      one.partials.length === partials.length &&
      one.partials.every(
        ({ name, text }, at) => partials[at]?.[0] === name && partials[at]?.[1].text === text,
      ),
  )
  if (!main || !found) return null
  const environment = newEnvironment()
  const [template, ...others] = found.load().map((code) => environment.template(code))
  partials.forEach(([name], at) => {
    environment.registerPartial(name, others[at] as Handlebars.TemplateDelegate)
  })
  const names = [main.file, ...partials.map(([, { file }]) => file)]
  return runnable(template as Handlebars.TemplateDelegate, names)
}

const prepare = (files: TemplateFiles, kind: DocumentKind, names: TemplateNames): Prepared => {
  const compiled = findCompiled(files, kind)
  if (compiled) return { template: compiled, diagnostics: [] }
  const { sound, diagnostics } = readSound(files, kind, names)
  if (!sound) return { template: null, diagnostics }
  const environment = newEnvironment()
  const [template, ...others] = compileWith(programsOf(sound), names.helpers, (program, options) =>
    environment.compile(program, options),
  )
  ;[...sound.partials.keys()].forEach((name, at) => {
    environment.registerPartial(name, others[at] as Handlebars.TemplateDelegate)
  })
  const called = [sound.main, ...sound.partials.values()].map(({ file }) => file)
  return { template: runnable(template as Handlebars.TemplateDelegate, called), diagnostics: [] }
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
