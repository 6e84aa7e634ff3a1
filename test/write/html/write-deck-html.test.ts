import { describe, expect, it } from 'vitest'
import { readingVersion } from '../../../src/compose/reading-version.ts'
import type { Document, Section } from '../../../src/document/document.ts'
import { writeDeckHtml } from '../../../src/write/html/write-deck-html.ts'
import { documentOf, list, paragraph, section, shipped } from '../../layout/fixtures.ts'

const { theme, labels } = await shipped()
const tools = { skip: 'Skip', contents: 'Contents' }

const hostile = '<script>alert(1)</script> "&\' </section>'
const opening = section('title', 'The deck', [paragraph('A subtitle')])
const slides: readonly Section[] = [
  section('statement', 'One claims something', [paragraph('Words'), list(true, ['one', 'two'])]),
  section('statement', hostile, [paragraph(hostile)], { id: hostile, notes: [paragraph('Spoken')] }),
  section('statement', 'Kept hidden', [paragraph('Spare words')], { spare: true }),
  section('timeline', 'Time passes', [
    {
      type: 'figure',
      figure: {
        kind: 'timeline',
        of: '/timeline',
        alt: '',
        events: [
          {
            date: '12 March',
            firstDay: 0,
            lastDay: 0,
            precision: 'day',
            approximate: false,
            inferred: false,
            runs: [{ text: 'A letter' }],
          },
        ],
      },
    },
    {
      type: 'figure',
      figure: {
        kind: 'actors',
        of: '/actors',
        alt: '',
        actors: [
          {
            id: 'a',
            name: 'Anna',
            office: 'Clerk',
            side: 'London',
            part: [{ text: 'writes' }],
            relations: [{ to: 'b', does: 'asks', label: 'for time' }],
          },
          { id: 'b', name: 'Ben', office: 'Minister', side: 'London', part: [], relations: [] },
        ],
      },
    },
  ]),
]
const transcript = section('transcript', 'A letter', [paragraph('Dear Ben')], { id: 'transcript-1' })
const html = (document: Document) =>
  writeDeckHtml(readingVersion(document, [transcript], labels), theme, tools)
const page = html(documentOf(opening, ...slides))
const count = (pattern: RegExp) => [...page.matchAll(pattern)].length

describe('the reading version of a deck', () => {
  it('has one h1, an h2 for each slide and each document, and its landmarks', () => {
    expect(count(/<h1/g)).toBe(1)
    expect(count(/<h2/g)).toBe(4)
    for (const landmark of ['<header>', '<nav ', '<main ', '<footer>'])
      expect(page.split(landmark)).toHaveLength(2)
    expect(page).toContain('<html lang="en-GB">')
    expect(page.indexOf('Dear Ben')).toBeGreaterThan(page.indexOf('Time passes'))
  })

  it('calls each section by its headline, under an id of its own', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] as string)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of page.matchAll(/aria-labelledby="([^"]+)"/g)) expect(ids).toContain(id)
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id)
  })

  it('sets what a brief says as words', () => {
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;')
  })

  it('tells figures as tables with heads', () => {
    expect(count(/<table/g)).toBe(2)
    expect(page).toMatch(/<th scope="row">12 March<\/th><td>A letter<\/td>/)
    expect(page).toMatch(/<th scope="row">Anna<\/th>.*writes<br>asks Ben: for time/)
  })

  it('leaves out what is spoken and what is kept hidden', () => {
    expect(page).not.toContain('Spoken')
    expect(page).not.toContain('Spare words')
  })
})
