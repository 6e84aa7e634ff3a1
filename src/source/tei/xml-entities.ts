import type { DiagnosticCode } from '../../diagnostic-codes.ts'
import { type FileText, type Problems, placeAt } from '../file-text.ts'

/** Entities that a file declares with plain text, by name. */
export type EntityTable = ReadonlyMap<string, string>

const predefined: EntityTable = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** An entity of a real edition is a sign or a phrase; what grows beyond this is made to fill the memory. */
const mostExpanded = 2000
const mostDepth = 8

type Expanded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: DiagnosticCode; readonly message: string; readonly hint: string }

const refuse = (code: DiagnosticCode, message: string, hint: string): Expanded => ({
  ok: false,
  code,
  message,
  hint,
})

/** The character that a number refers to, or null where XML allows none of it. */
function characterOf(reference: string): string | null {
  const code =
    reference.startsWith('#x') || reference.startsWith('#X')
      ? Number.parseInt(reference.slice(2), 16)
      : Number.parseInt(reference.slice(1), 10)
  const isAllowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe) ||
    (code > 0xffff && code <= 0x10ffff)
  return isAllowed ? String.fromCodePoint(code) : null
}

/** The text that a reference, without & and ;, stands for. Entities are expanded within bounds, those outside never. */
export function expandReference(reference: string, entities: EntityTable, depth = 0): Expanded {
  if (reference.startsWith('#')) {
    const character = characterOf(reference)
    return character === null
      ? refuse('xml-entity', `&${reference}; is no character.`, 'Write the character itself.')
      : { ok: true, text: character }
  }
  const own = predefined.get(reference)
  if (own !== undefined) return { ok: true, text: own }
  const value = entities.get(reference)
  if (value === undefined)
    return refuse(
      'xml-entity',
      `The entity &${reference}; is not declared in this file, and nothing is fetched from outside.`,
      'Write the character itself, or declare it: <!ENTITY name "text">.',
    )
  if (value.includes('<'))
    return refuse(
      'xml-entity',
      `The entity &${reference}; holds markup, which is not expanded.`,
      'Write the markup out where it is used.',
    )
  if (depth >= mostDepth)
    return refuse(
      'xml-entity',
      `Entities stand in one another more than ${mostDepth} deep at &${reference};.`,
      'Write the text out.',
    )
  let text = ''
  for (const part of value.split(/(&[^;&\s]+;)/u)) {
    if (part.startsWith('&') && part.endsWith(';') && part.length > 2) {
      const inner = expandReference(part.slice(1, -1), entities, depth + 1)
      if (!inner.ok) return inner
      text += inner.text
    } else text += part
    if (text.length > mostExpanded)
      return refuse(
        'xml-entity',
        `The entity &${reference}; grows beyond ${mostExpanded} characters.`,
        'Write the text out.',
      )
  }
  return { ok: true, text }
}

const declaration =
  /<!ENTITY\s+(%\s+)?([^\s"'<>]+)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\b((?:[^>"']|"[^"]*"|'[^']*')*))\s*>/uy

/** Reads a document type: what it declares in the file itself. Null where it does not end. */
export function readDoctype(
  file: FileText,
  start: number,
  problems: Problems,
): { readonly entities: EntityTable; readonly end: number; readonly failed: boolean } | null {
  const { text } = file
  const entities = new Map<string, string>()
  let failed = false
  let inside = false
  for (let at = start + 9; at < text.length; ) {
    const character = text[at]
    if (character === '"' || character === "'") {
      const close = text.indexOf(character, at + 1)
      if (close === -1) return null
      at = close + 1
    } else if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at)
      if (close === -1) return null
      at = close + 3
    } else if (text.startsWith('<!ENTITY', at)) {
      declaration.lastIndex = at
      const found = declaration.exec(text)
      if (found === null) return null
      const [whole, parameter, name = '', double, single, external] = found
      if (external !== undefined && !/\bNDATA\b/.test(external)) {
        failed = true
        problems.add(
          'xml-entity',
          `The entity ${name} lies outside this file. It is neither fetched nor expanded.`,
          placeAt(file, at, at + whole.length),
          'Put its text into the file, and take the declaration out.',
        )
      } else if (parameter === undefined && external === undefined && !entities.has(name))
        entities.set(name, double ?? single ?? '')
      at += whole.length
    } else if (character === '[') {
      inside = true
      at++
    } else if (character === ']') {
      inside = false
      at++
    } else if (character === '>' && !inside) return { entities, end: at + 1, failed }
    else if (character === '<' && inside && text[at + 1] === '!') {
      const close = text.indexOf('>', at)
      if (close === -1) return null
      at = close + 1
    } else at++
  }
  return null
}
