import { compareText } from '../../compare-text.ts'
import type { BuildRecord } from './build-record.ts'

/** A value on one line, its keys in the order of their code units. */
function oneLine(value: unknown): string {
  const sort = (_: string, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compareText(a, b)))
      : inner
  return JSON.stringify(value, sort)
}

function mapping(entries: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(entries)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, value]) => `    ${JSON.stringify(key)}: ${oneLine(value)}`)
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`
}

function list(items: readonly unknown[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${oneLine(item)}`).join(',\n')}\n  ]`
}

/** The record as JSON with one line an entry, sorted, so that two edits of different things merge and a review reads it. */
export function printRecord(record: BuildRecord): string {
  const parts = Object.entries(record)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, value]) => {
      const printed = Array.isArray(value)
        ? list(value)
        : typeof value === 'object'
          ? mapping(value as Readonly<Record<string, unknown>>)
          : JSON.stringify(value)
      return `  ${JSON.stringify(key)}: ${printed}`
    })
  return `{\n${parts.join(',\n')}\n}\n`
}
