import Handlebars from 'handlebars'
import type { DiagnosticCode } from '../../diagnostic-codes.ts'
import type { Labels } from '../../theme/labels.ts'
import type { Marker } from '../template/marks.ts'
import type { World } from '../world.ts'

/** What helpers stand on. */
export interface HelperContext {
  readonly world: World
  readonly labels: Labels
  readonly marker: Marker
  readonly edition: 'instructor' | 'student'
}

/** A helper of our templates: one file each, one row in helpers.ts. */
export type Helper = (context: HelperContext) => Handlebars.HelperDelegate

/** A call of a helper that makes no sense; whoever runs the template reports it with the call's place. */
export class TemplateMistake extends Error {
  readonly code: DiagnosticCode
  readonly hint: string | undefined
  constructor(code: DiagnosticCode, message: string, hint?: string) {
    super(message)
    this.code = code
    this.hint = hint
  }
}

/** Words, marked or not, made safe for markup. */
export const escaped = (text: string): string => Handlebars.Utils.escapeExpression(text)

export const safe = (markup: string): Handlebars.SafeString => new Handlebars.SafeString(markup)

/** What a helper was given, as text that is safe in markup; null and undefined are nothing. */
export const markupOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : value instanceof Handlebars.SafeString
      ? value.toHTML()
      : escaped(String(value))

/** Whether an argument counts as something: not null, not false, not empty. */
export const isSome = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== false &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0)

export interface BriefPart {
  readonly path: string
  readonly [key: string]: unknown
}

/** A part of the brief handed to a helper, or null when there is none; anything else is a mistake of the template. */
export const partOf = (value: unknown, helper: string): BriefPart | null => {
  if (value === null || value === undefined) return null
  if (typeof value === 'object' && 'path' in value && typeof value.path === 'string')
    return value as BriefPart
  throw new TemplateMistake(
    'template-syntax',
    `{{${helper}}} takes a part of the brief, such as a statement.`,
  )
}

/** Pointers of the claims that a part carries as its evidence. */
export const claimPaths = (part: BriefPart): string[] => {
  const evidence = part['evidence']
  if (!Array.isArray(evidence)) return []
  return evidence.flatMap((claim: unknown) => {
    const path = claim !== null && typeof claim === 'object' && 'path' in claim ? claim.path : undefined
    return typeof path === 'string' ? [path] : []
  })
}

/** The arguments of a helper without the options that Handlebars puts last, and its named arguments. */
export const argumentsOf = (
  given: readonly unknown[],
): { readonly values: readonly unknown[]; readonly named: Readonly<Record<string, unknown>> } => {
  const options = given.at(-1) as Handlebars.HelperOptions | undefined
  return { values: given.slice(0, -1), named: options?.hash ?? {} }
}
