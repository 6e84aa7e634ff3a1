import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readBrief } from '../../src/brief/read-brief.ts'
import { partTexts } from '../../src/review/absence/instructor-texts.ts'
import { absenceProver } from '../../src/review/absence/prove-absence.ts'
import { wordsOfPdf } from '../../src/review/absence/words-of-pdf.ts'
import { caseBriefs, deskOf } from './desks.ts'
import { linesOf, passagesOf, questionsOf } from './handouts.ts'

const sample = caseBriefs()[0] as { readonly path: string; readonly folder: string }
/** As a build that writes: pages are printed. Nothing is written by a desk. */
const printed = { makes: true }
const work = mkdtempSync(join(tmpdir(), 'briefdeck-handout-'))
afterAll(() => rmSync(work, { recursive: true }))
let made: ReturnType<typeof deskOf> | undefined
const sampleDesk = () => {
  made ??= deskOf(sample.path, printed)
  return made
}
let copies = 0

/** The sample with another text in its brief. */
function changed(change: (yaml: string) => string): string {
  const folder = join(work, String(copies++))
  cpSync(sample.folder, folder, { recursive: true })
  const path = join(folder, 'brief.yaml')
  const yaml = readFileSync(path, 'utf8')
  const other = change(yaml)
  expect(other).not.toBe(yaml)
  writeFileSync(path, other)
  return path
}

/** Two of the briefs in a quick run, all in a slow one. */
const tried = process.env['HANDOUT_CASES'] === 'all' ? caseBriefs() : caseBriefs().slice(0, 2)

describe('a handout', () => {
  for (const { name, path } of tried) {
    it(`has the same questions and lines in both copies and on the slides, and the pages promised: ${name}`, async () => {
      const desk = await deskOf(path, printed)
      const student = await desk.handout('student')
      const instructor = await desk.handout('instructor')
      expect(student.fits).toBe(true)
      expect(student.pdf?.pages).toBeLessThanOrEqual(2)
      expect(instructor.pdf?.pages).toBeGreaterThan(0)
      expect(questionsOf(instructor.document)).toEqual(questionsOf(student.document))
      const lines = passagesOf(student.document).map(linesOf)
      expect(passagesOf(instructor.document).map(linesOf)).toEqual(lines)
      const deck = await desk.deck('student')
      const drawn = deck.slides.map(({ shapes }) =>
        shapes.flatMap((shape) =>
          shape.kind === 'text'
            ? shape.paragraphs.flatMap((one) => one.lines.map((line) => line.text.trim()))
            : [],
        ),
      )
      // A passage that is longer than a slide goes on over the next: its lines stand there in their order.
      const all = drawn.flat()
      for (const passage of lines) {
        const first = all.indexOf((passage[0] ?? '').replace(/^\d+ /, ''))
        expect(first, passage[0]).toBeGreaterThanOrEqual(0)
        let at = first
        for (const line of passage) {
          at = all.indexOf(line.replace(/^\d+ /, ''), at)
          expect(at, line).toBeGreaterThanOrEqual(0)
        }
      }
    })
  }
})

describe('the sample on one sheet', () => {
  it('fills two pages of either paper', async () => {
    for (const desk of [sampleDesk(), deskOf(sample.path, { ...printed, paper: 'letter' })]) {
      const { pdf, fits, settings } = await (await desk).handout('student')
      expect([fits, pdf?.pages]).toEqual([true, 2])
      expect(settings.bodyPt).toBeGreaterThanOrEqual(10.5)
    }
  })
  it('comes in large print, every letter of it at 18 points', async () => {
    const desk = await sampleDesk()
    const large = await desk.handout('student', true)
    const usual = await desk.handout('student')
    expect(large.settings).toMatchObject({ bodyPt: 18, large: true })
    expect(questionsOf(large.document)).toEqual(questionsOf(usual.document))
    expect(passagesOf(large.document).map(linesOf)).toEqual(passagesOf(usual.document).map(linesOf))
  })
  it('says by how much it is over when a page is too few', async () => {
    const desk = await deskOf(
      changed((yaml) => yaml.replace('  pages: 2', '  pages: 1')),
      printed,
    )
    expect((await desk.handout('student')).fits).toBe(false)
    expect(desk.diagnostics.map(({ code }) => code)).toContain('page-overflow')
  })
  it('names optional questions that had to go, and leaves them out of the other copy too', async () => {
    const path = changed((yaml) =>
      yaml
        .replace(/without: \[.*\]/, 'without: []')
        .replaceAll('      priority: optional\n', '')
        .replaceAll('      level: evaluate', '      priority: optional\n      level: evaluate')
        .replace('      level: create', '      priority: optional\n      level: create')
        .replaceAll(/room: \d/g, 'room: 8'),
    )
    const desk = await deskOf(path, printed)
    const student = await desk.handout('student')
    expect(student.fits).toBe(true)
    expect(desk.diagnostics.map(({ code }) => code)).toContain('statement-left-out')
    expect(questionsOf((await desk.handout('instructor')).document)).toEqual(questionsOf(student.document))
  })
})

describe('the text layer of a PDF', () => {
  it("has every answer in the instructor's copy and none in the student's", async () => {
    const desk = await sampleDesk()
    const { brief, locate } = readBrief(readFileSync(sample.path), 'brief.yaml')
    if (brief === null) throw new Error('the sample')
    const answers = partTexts(brief).instructor.filter(({ path }) => path.endsWith('/answer'))
    const prove = absenceProver({ instructor: answers, students: [] }, { texts: [] }, locate)
    const copies = await Promise.all(
      (['student', 'instructor'] as const).map(async (edition) => (await desk.handout(edition)).pdf?.bytes),
    )
    const [student = [], instructor = []] = copies.map((bytes) =>
      prove('handout.pdf', wordsOfPdf('handout.pdf', bytes ?? new Uint8Array())),
    )
    expect(student).toEqual([])
    const found = new Set(instructor.map(({ place }) => place?.line))
    for (const { path } of answers) expect(found, path).toContain(locate(path)?.line)
  })
})

describe('a passage in simpler words', () => {
  it('stands beside the unaltered one, every change marked', async () => {
    const path = changed((yaml) =>
      yaml.replace(
        '    mark: [receptive but interrogative]',
        '    mark: [receptive but interrogative]\n    adapted: Lord Carrington says that we should listen and ask questions.',
      ),
    )
    const { document } = await (await deskOf(path, printed)).handout('student')
    const [figure] = passagesOf(document)
    const adapted = figure?.adapted ?? []
    const words = (keep: (run: (typeof adapted)[number]) => boolean) =>
      adapted
        .filter(keep)
        .map(({ text }) => text)
        .join('')
        .split(/\s+/u)
        .filter(Boolean)
    expect(words((run) => !run.deleted).join(' ')).toBe(
      'Lord Carrington says that we should listen and ask questions.',
    )
    const passage = (figure?.paragraphs ?? [])
      .flat()
      .map(({ text }) => text)
      .join('')
    expect(words((run) => !run.inserted)).toEqual(passage.split(/\s+/u))
  })
})

describe('a known worksheet', () => {
  it.each([
    ['archives', 'fr'],
    ['soaps', 'de'],
    ['opcvl', 'pl'],
    ['heuristics', 'us'],
  ])(
    'has its steps in the words of its label set, and gives away origin and occasion alone: %s',
    async (preset, labels) => {
      const path = changed((yaml) => yaml.replace('  pages: 2', `  worksheet: ${preset}\n  pages: 6`))
      const desk = await deskOf(path, { labels })
      const { document } = await desk.handout('student')
      const sheet = document.sections.find(({ layout }) => layout === 'worksheet')
      expect(JSON.stringify(sheet).includes('A J Coles')).toBe(preset === 'opcvl')
      expect((sheet?.blocks ?? []).filter((block) => block.type === 'columns').length).toBeGreaterThan(1)
      expect(desk.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    },
  )
})
