import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../src/brief/edtf.ts'
import { formatDate, type InferredPart } from '../../src/theme/format-date.ts'
import { readLabels } from '../../src/theme/read-labels.ts'

const folder = new URL('../../templates/teaching/labels/', import.meta.url)
const load = (name: string) => ({
  file: `${name}.yaml`,
  text: readFileSync(new URL(`${name}.yaml`, folder), 'utf8'),
})
const print = (set: string, edtf: string, inferred: readonly InferredPart[] = []) => {
  const { labels } = readLabels(load(set), load)
  const date = parseEdtf(edtf)
  if (!labels || !date) throw new Error(`${set} ${edtf}`)
  return formatDate(date, labels, inferred)
}

describe('formatDate', () => {
  it.each<[string, string, string, (readonly InferredPart[])?]>([
    ['neutral', '1982-03-12', '12 March 1982'],
    ['neutral', '1981-12', 'December 1981'],
    ['neutral', '1950', '1950'],
    ['neutral', '1982-03~', 'about March 1982'],
    ['neutral', '1982-03-12?', '12 March 1982 (?)'],
    ['neutral', '1982-03-13/1982-03-14', '13–14 March 1982'],
    ['neutral', '1982-02-27/1982-03-14', '27 February to 14 March 1982'],
    ['neutral', '1981-12-29/1982-03-14', '29 December 1981 to 14 March 1982'],
    ['neutral', '1981-11/1981-12', 'November to December 1981'],
    ['neutral', '1914/1918', '1914 to 1918'],
    ['neutral', '1981-12-29', '29 December [1981]', ['year']],
    ['neutral', '1981-12-29', '[29] [December] [1981]', ['year', 'month', 'day']],
    ['neutral', '-0043-03-15', '15 March 44 BC'],
    ['us', '1982-03-12', 'March 12, 1982'],
    ['us', '1982-03-13/1982-03-14', 'March 13–14, 1982'],
    ['fr', '1982-03-01', '1er mars 1982'],
    ['fr', '1982-03-12', '12 mars 1982'],
    ['fr', '1981-08~', 'vers août 1981'],
    ['de', '1982-03-12', '12. März 1982'],
    ['de', '1982-03-13/1982-03-14', '13.–14. März 1982'],
    ['pl', '1982-03-12', '12 marca 1982'],
    ['pl', '1981-12', 'grudzień 1981'],
    ['pl', '1981-11/1981-12', 'listopad – grudzień 1981'],
  ])('%s: %s is %s', (set, edtf, printed, inferred) => {
    expect(print(set, edtf, inferred).replace(/\u00A0/g, ' ')).toBe(printed)
  })
})
