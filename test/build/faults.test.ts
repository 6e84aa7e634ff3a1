import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './desks.ts'
import { errorsOf, openWorkplaces, buildIn as run } from './workplaces.ts'

const { workplace } = openWorkplaces()
const sample = join(root, 'briefs/buckley-mission')

describe('a brief at fault', () => {
  const edit = (place: string, from: RegExp | string, to: string) => {
    const file = join(place, 'briefs/buckley-mission/brief.yaml')
    const text = readFileSync(file, 'utf8')
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    writeFileSync(file, changed)
  }
  const faults: readonly (readonly [string, RegExp | string, string, string])[] = [
    [
      'a word changed',
      'evidence: receptive but interrogative',
      'evidence: receptive but inquisitive',
      'quote-near',
    ],
    [
      'a number changed',
      'the American measures of 29 December for existing',
      'the American measures of 28 December for existing',
      'quote-near',
    ],
    [
      'another hand',
      '{hand: margin, exact: a further round of frustration}',
      'a further round of frustration without solving',
      'quote-wrong-hand',
    ],
    [
      'a headline of forty words',
      /headline: London will hear.*/u,
      `headline: ${'word '.repeat(40)}`,
      'headline-too-long',
    ],
    [
      'a word of two hundred letters',
      /text: "\*\*Head off\*\*.*/u,
      `text: ${'n'.repeat(200)}`,
      'word-too-wide',
    ],
    ['letters that no face has', /text: "\*\*Head off\*\*.*/u, 'text: 漢字 stands here', 'glyph-missing'],
    ['a missing source', 'sources: [sources/letter.md]', 'sources: [sources/lost.md]', 'source-missing'],
    [
      'quotation marks round words that stand nowhere',
      'text: "In London,',
      'text: "In “a land of make believe”,',
      'quote-not-found',
    ],
  ]
  for (const [what, from, to, code] of faults) {
    it(`says so, with its place, and leaves the old outputs whole: ${what}`, async () => {
      const place = workplace(sample)
      const out = join(place, 'output/buckley-mission')
      mkdirSync(out, { recursive: true })
      writeFileSync(join(out, 'buckley-mission-deck-instructor.pptx'), 'old')
      if (typeof from === 'string' && !readFileSync(join(sample, 'brief.yaml'), 'utf8').includes(from))
        throw new Error(`the sample no longer says “${from}”`)
      edit(place, from, to)
      const [report] = await run(place, { only: ['deck.pptx', 'briefing.html'] })
      expect(errorsOf(report)).toContain(code)
      expect(report?.diagnostics.find((one) => one.code === code)?.place?.line).toBeGreaterThan(1)
      expect(report?.outputs).toEqual([])
      expect(readdirSync(out)).toEqual(['buckley-mission-deck-instructor.pptx'])
      expect(readFileSync(join(out, 'buckley-mission-deck-instructor.pptx'), 'utf8')).toBe('old')
    })
  }
  it('says so when a source is a link that leads out of its folder', async () => {
    const place = workplace(sample)
    const outside = join(place, 'outside.md')
    const link = join(place, 'briefs/buckley-mission/sources/letter.md')
    writeFileSync(outside, readFileSync(link))
    rmSync(link)
    symlinkSync(outside, link)
    const [report] = await run(place)
    expect(errorsOf(report)).toContain('source-outside')
  })
  it('does not keep the others from being written', async () => {
    const place = workplace(sample)
    cpSync(join(root, 'test/cases/build/telegram'), join(place, 'briefs/telegram'), { recursive: true })
    edit(place, 'evidence: receptive but interrogative', 'evidence: receptive but inquisitive')
    const reports = await run(place)
    expect(reports.map((report) => report.outputs.length > 0)).toEqual([false, true])
  })
})
