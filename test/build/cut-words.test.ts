import { describe, expect, it } from 'vitest'
import { cutWords, findSurplus } from '../../src/build/cut-words.ts'
import type { Document, Paragraph, Run } from '../../src/document/document.ts'
import { page } from '../write/page-documents.ts'

const place = { file: 'brief.yaml', line: 999, column: 1 }
let line = 1
const said = (words: number): Paragraph => {
  const place = { file: 'brief.yaml', line: line++, column: 1 }
  return {
    type: 'paragraph',
    runs: [
      { text: Array.from({ length: words }, (_, i) => `w${i}`).join(' '), place },
      { text: 'p. 1 ¶ 1', place, reference: { path: '/x', status: 'source' } },
    ],
  }
}
const quoted: Run[] = [{ text: 'words of the document', voice: 'source', place }]
const counts = (document: Document): number[] =>
  (document.sections[0]?.blocks ?? []).map((block) =>
    block.type === 'paragraph' ? (block.runs[0]?.text.match(/\S+/g)?.length ?? 0) : 0,
  )

describe('cutWords', () => {
  it('takes from the longest statements, down to the next, and never from the document or a reference', () => {
    const document = page({ blocks: [said(5), said(20), said(12), { type: 'paragraph', runs: quoted }] })
    const { document: shorter, cut } = cutWords(document, 10)
    expect(cut).toBe(10)
    const [five, twenty, twelve, four] = counts(shorter)
    expect([five, four]).toEqual([5, 4])
    expect((twenty ?? 0) + (twelve ?? 0)).toBe(22)
    expect(Math.abs((twenty ?? 0) - (twelve ?? 0))).toBeLessThanOrEqual(1)
    const all = cutWords(document, 1000)
    expect(all.cut).toBe(15 + 7)
    expect(JSON.stringify(all.document)).toContain('p. 1 ¶ 1')
    expect(JSON.stringify(all.document)).toContain('words of the document')
  })
})

describe('findSurplus', () => {
  const sheet = { roomPt: 700, linePt: 14, wordsOfLine: 12 }
  const long = page({ blocks: Array.from({ length: 30 }, () => said(30)) })
  const words = (document: Document) => counts(document).reduce((sum, one) => sum + one, 0)

  it('finds the words that are too many within a third of a line', async () => {
    for (const room of [880, 800, 600, 300]) {
      const over = (document: Document) => (words(document) - room) / 600
      const surplus = await findSurplus(long, over(long), sheet, async (shorter) => over(shorter))
      expect(surplus.words).toBeGreaterThanOrEqual(900 - room)
      expect(surplus.words).toBeLessThanOrEqual(900 - room + 4)
    }
  })

  it('says so when not even all words would do', async () => {
    const surplus = await findSurplus(long, 3, sheet, async () => 1)
    expect(surplus.words).toBeNull()
  })
})
