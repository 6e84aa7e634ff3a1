import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/*
 * The sample letter was written down from a raw transcript. Whatever the marks of the transcription add, the words are
 * the transcript's own: each of them, once, in its order, with the two pages put right way round.
 */

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '')

/** The transcript's words, the page that begins with the letterhead first. */
const transcribed = (): string[] => {
  const [second, first, ...more] = read('test/fixtures/letter.ocr.txt').split(
    /^(?=Foreign and Commonwealth Office$)/m,
  )
  expect(more).toEqual([])
  return words(`${first}\n${second}`)
}

/** The source file's words without its head, the notes of the edition, the block and page lines and the marks. */
const writtenDown = (): string[] => {
  const body = read('briefs/buckley-mission/sources/letter.md').split(/^---$/m).slice(2).join('---')
  return words(
    body
      .replace(/^::: edition\n[\s\S]*?^:::$/gm, '')
      .replace(/^:::.*$/gm, '')
      .replace(/^--- page \d+ ---$/gm, '')
      .replace(/^# /gm, '')
      .replace(/ \[sic\]/g, '')
      .replace(/\[([^\]]*)\?\]/g, '$1'),
  )
}

describe('the sample letter', () => {
  it('holds every word of the raw transcript, in order, and no other', () => {
    expect(writtenDown()).toEqual(transcribed())
  })

  it('is long enough for the comparison to mean something', () => {
    expect(transcribed().length).toBeGreaterThan(700)
    expect(transcribed().slice(0, 4)).toEqual(['Foreign', 'and', 'Commonwealth', 'Office'])
  })
})
