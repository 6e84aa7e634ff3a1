import type { Run } from '../../document/document.ts'
import { plainText } from '../words/inline-text.ts'
import { textRuns } from '../words/text-runs.ts'
import type { World } from '../world.ts'

/** A part of the brief, read by key; the figures look at what the schema has already checked. */
export type Part = Readonly<Record<string, unknown>>

export const isPart = (value: unknown): value is Part =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
export const partsOf = (value: unknown): Part[] => (Array.isArray(value) ? value.filter(isPart) : [])
export const pathOf = (part: Part): string => (typeof part['path'] === 'string' ? part['path'] : '')
export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')
export const stringsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

/** The runs of a field of a part; none when the part does not have it. */
export const fieldRuns = (part: Part, field: string, world: World): readonly Run[] => {
  const text = part[field]
  return typeof text === 'string'
    ? textRuns({ pointer: `${pathOf(part)}/${field}`, text, offset: 0 }, world).runs
    : []
}

/** The words of a field without markup, noted as shown. */
export const fieldText = (part: Part, field: string, world: World): string => {
  const text = part[field]
  if (typeof text !== 'string') return ''
  world.shown.add(`${pathOf(part)}/${field}`)
  return plainText(text.trim())
}

export const runText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** Words that end a sentence, so that an alternative text reads as sentences. */
export const sentence = (text: string, world: World): string => {
  const words = text.replace(/\s+/g, ' ').trim()
  return words === '' || /[.!?…]["”’»]?$/.test(words) ? words : words + world.labels.sentence_end
}

/** What a figure is called in its alternative text: the headline, without the full stop that the text sets itself. */
export const titleOf = (part: Part, fallback: string): string =>
  plainText(stringOf(part['headline']) || fallback).replace(/[.]$/, '')
