import type { Brief } from '../brief/brief.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { pointerStep } from './brief-view.ts'
import { plainText } from './words/inline-text.ts'
import type { Locate } from './world.ts'

/** Fields that steer the outputs and are not themselves printed, wherever they stand. */
const steering = new Set([
  'path',
  'id',
  'layout',
  'audience',
  'spare',
  'minutes',
  'priority',
  'status',
  'evidence',
  'level',
  'gap',
  'ask',
  'by',
  'does',
  'to',
  'hand',
  'source',
  'inferred',
  'room',
  'pages',
  'file',
  'kind',
])
/** Fields of the brief itself that steer the outputs. */
const settings = new Set(['lang', 'template', 'labels', 'theme', 'sources', 'revised', 'allow', 'not_quoted'])
/** What only the handout prints; asked for once a build makes one. */
const handoutOnly = [/^\/handout(\/|$)/, /^\/excerpts\/\d+\/adapted$/]
/** First and last words of a passage find it; the passage itself is printed. */
const finders = [
  /^\/excerpts\/\d+\/(from|to)$/,
  /^\/handout\/(excerpts|without)\/\d+$/,
  /^\/handout\/worksheet$/,
]

/** What a build makes of a brief, and what came to be shown in any of it. */
export interface Shown {
  readonly paths: ReadonlySet<string>
  readonly kinds: readonly ('deck' | 'briefing' | 'handout')[]
}

/** Whatever the brief says and no output shows, each with its place: `not-shown`. */
export const notShown = (brief: Brief, { paths, kinds }: Shown, locate: Locate): readonly Diagnostic[] => {
  const diagnostics: Diagnostic[] = []
  const excluded = [...finders, ...(kinds.includes('handout') ? [] : handoutOnly)]
  const visit = (value: unknown, pointer: string, keys: readonly string[]): void => {
    if (typeof value === 'string') {
      if (paths.has(pointer) || value.trim() === '' || excluded.some((pattern) => pattern.test(pointer)))
        return
      const words = plainText(value.trim())
      const start = words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words
      const place = locate(pointer)
      diagnostics.push({
        severity: 'warning',
        code: 'not-shown',
        message: `No output shows "${start}" (${keys.join('.')}).`,
        hint: 'The template has no room for it; take it out of the brief, or use a template that prints it.',
        ...(place ? { place } : {}),
      })
      return
    }
    if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => {
        const isMapping = item !== null && typeof item === 'object'
        const own = isMapping && 'path' in item && typeof item.path === 'string' ? item.path : null
        visit(item, own ?? pointer + pointerStep(index), [...keys, String(index)])
      })
      return
    }
    if (value === null || typeof value !== 'object') return
    const own = 'path' in value && typeof value.path === 'string' ? value.path : pointer
    for (const [key, inner] of Object.entries(value)) {
      const isSteering = steering.has(key) && typeof inner !== 'object' && keys.length > 0
      if (isSteering || key === 'path' || key === 'evidence' || key === 'inferred') continue
      if (keys.length === 0 && settings.has(key)) continue
      visit(inner, own + pointerStep(key), [...keys, key])
    }
  }
  visit(brief, '', [])
  return diagnostics
}
