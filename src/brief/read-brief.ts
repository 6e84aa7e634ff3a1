import type { Diagnostic } from '../diagnostic.ts'
import type { DiagnosticCode } from '../diagnostic-codes.ts'
import type { Brief } from './brief.ts'
import { resolvedBriefSchema } from './brief-schema-json.ts'
import { checkContents } from './checks/check-contents.ts'
import { checkHead } from './checks/check-head.ts'
import { checkIds } from './checks/check-ids.ts'
import { checkLesson } from './checks/check-lesson.ts'
import { checkQuestions } from './checks/check-questions.ts'
import { checkSubstance } from './checks/check-substance.ts'
import { decodeText } from './decode-text.ts'
import { escapedCharacters } from './escaped-characters.ts'
import { fitSchema } from './fit-schema.ts'
import { type LineIndex, lineIndex } from './line-index.ts'
import { type Locate, locator } from './locate.ts'
import { parseYaml } from './parse-yaml.ts'
import { shapeProblems } from './shape-problems.ts'
import type { Written } from './written.ts'

/** A brief as read. */
export interface ReadBrief {
  /** The whole brief; null when its shape is not that of a brief. Other problems may still be among the diagnostics. */
  readonly brief: Brief | null
  /**
   * The brief, or else what is left of it without the parts at fault: good for finding further problems (of quotations,
   * say) in the same run, never for an output. Null where nothing is left.
   */
  readonly readable: Brief | null
  readonly locate: Locate
  /** All problems of the file, in the order of their places. */
  readonly diagnostics: readonly Diagnostic[]
}

const notABrief = (root: Written | null, index: LineIndex): Diagnostic =>
  root === null
    ? {
        severity: 'error',
        code: 'brief-empty',
        message: 'The brief is empty.',
        place: index.placeOf(0),
        hint: 'Begin with `title`, `lang` and `sources`.',
      }
    : {
        severity: 'error',
        code: 'brief-shape',
        message: `A brief is a mapping of keys such as \`title\`; here stands a ${root.kind === 'list' ? 'list' : 'text'}.`,
        place: index.placeOf(root.start),
        hint: 'Begin each line with a key, a colon and a space: title: Poland',
      }

/** Problems that stay true when parts at fault are left out of a brief. */
const sureInParts: ReadonlySet<DiagnosticCode> = new Set([
  'bad-language',
  'bad-date',
  'path-outside',
  'link-refused',
  'duplicate-id',
])

function check(brief: Brief, locate: Locate, isWhole: boolean): readonly Diagnostic[] {
  const found = [checkHead, checkContents, checkIds, checkLesson, checkQuestions].flatMap((check) =>
    check(brief, locate),
  )
  return isWhole ? found : found.filter(({ code }) => sureInParts.has(code))
}

const byPlace = (a: Diagnostic, b: Diagnostic) =>
  (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0)

/** More problems than this tell nobody anything; the rest waits until they are mended. */
const mostProblems = 200

function firstOf(sorted: readonly Diagnostic[]): readonly Diagnostic[] {
  const next = sorted[mostProblems]
  if (next === undefined) return sorted
  const more: Diagnostic = {
    severity: 'note',
    code: 'more-problems',
    message: `Only the first ${mostProblems} problems of this file are shown.`,
    ...(next.place === undefined ? {} : { place: next.place }),
  }
  return [...sorted.slice(0, mostProblems), more]
}

/** What holds where a brief says nothing. */
interface Given {
  readonly lang?: string
}

/** The file with a language, where it gives none. What is given has no place in the file. */
function withLanguage(root: Written | null, lang: string | undefined): Written | null {
  if (lang === undefined || root?.kind !== 'mapping' || root.entries.has('lang')) return root
  const at = { start: root.start, end: root.start, size: 1 }
  const value: Written = { kind: 'scalar', value: lang, text: lang, style: 'plain', ...at }
  const entry = { keyStart: root.start, keyEnd: root.start, value }
  return { ...root, entries: new Map([...root.entries, ['lang', entry] as const]) }
}

/**
 * Reads a brief: YAML 1.2 (core schema), the schema of brief.ts, and what must hold beyond it. `file` is the name that
 * places carry. Never throws for what stands in the file.
 */
export function readBrief(input: string | Uint8Array, file: string, given: Given = {}): ReadBrief {
  const decoded = decodeText(input, file)
  const index = lineIndex(decoded.text ?? '', file)
  if (decoded.text === null)
    return { brief: null, readable: null, locate: locator(null, index), diagnostics: decoded.diagnostics }
  const { root: written, diagnostics } = parseYaml(index)
  const root = withLanguage(written, given.lang)
  const found: Diagnostic[] = [...decoded.diagnostics, ...diagnostics]
  const locate = locator(root, index)
  let brief: Brief | null = null
  let readable: Brief | null = null
  if (root?.kind === 'mapping') {
    const fitted = fitSchema(root)
    const isWhole = fitted.issues.length === 0
    readable = fitted.brief
    brief = isWhole ? readable : null
    found.push(...escapedCharacters(root, index), ...checkSubstance(root, index))
    if (!isWhole)
      found.push(
        ...shapeProblems({ root, schema: resolvedBriefSchema(), index }, fitted.issues, mostProblems + 1),
      )
    if (readable !== null) found.push(...check(readable, locate, isWhole))
  } else if (root !== null || diagnostics.every(({ code }) => code === 'duplicate-key'))
    found.push(notABrief(root?.kind === 'scalar' && root.value === null ? null : root, index))
  return { brief, readable, locate, diagnostics: firstOf(found.sort(byPlace)) }
}
