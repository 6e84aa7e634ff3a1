import type { BuildRecord } from './build-record.ts'

/** What a record's text says: the record, or why it cannot be used. */
export type ReadRecord =
  | { readonly record: BuildRecord }
  | { readonly record: null; readonly why: 'damaged' | 'another-version' }

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTexts = (value: unknown) =>
  isMapping(value) && Object.values(value).every((one) => typeof one === 'string')
const hasTexts = (value: unknown, ...keys: readonly string[]) =>
  isMapping(value) && keys.every((key) => typeof value[key] === 'string')
const isOutput = (value: unknown) =>
  hasTexts(value, 'format', 'sha256', 'from', 'row') &&
  typeof (value as { bytes?: unknown }).bytes === 'number'
const isProblem = (value: unknown) =>
  hasTexts(value, 'severity', 'code', 'message') &&
  ['undefined', 'object'].includes(typeof (value as { place?: unknown }).place)

/** Whether a value has the shape of a record, as far as a run relies on it. A thousand of them are read at a start, so this is no schema. */
const isRecord = (value: Readonly<Record<string, unknown>>): boolean =>
  hasTexts(value, 'program', 'brief') &&
  [value['options'], value['inputs'], value['sources']].every(isTexts) &&
  isMapping(value['outputs']) &&
  Object.values(value['outputs']).every(isOutput) &&
  isMapping(value['coverage']) &&
  Object.values(value['coverage']).every((one) => isMapping(one) && Array.isArray(one['paragraphs'])) &&
  Array.isArray(value['quotes']) &&
  value['quotes'].every((quote) => hasTexts(quote, 'id', 'path', 'exact', 'verdict', 'words')) &&
  Array.isArray(value['problems']) &&
  value['problems'].every(isProblem)

/** Reads a record. One that a merge has broken, or another version has written, is no fault of the brief: it is made anew. */
export function readRecord(text: string): ReadRecord {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { record: null, why: 'damaged' }
  }
  if (!isMapping(value)) return { record: null, why: 'damaged' }
  if (value['version'] !== 1) return { record: null, why: 'another-version' }
  return isRecord(value) ? { record: value as unknown as BuildRecord } : { record: null, why: 'damaged' }
}
