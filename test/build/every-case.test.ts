import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caseBriefs } from './desks.ts'
import { errorsOf, openWorkplaces, buildIn as run } from './workplaces.ts'

const { workplace } = openWorkplaces()

/** The short run builds one brief of each kind; .ci/run builds all here, and all in every template. */
const shortRun = ['buckley-mission', 'telegram', 'russian-minute']
const cases = caseBriefs().filter(({ name }) => process.env['SLOW'] || shortRun.includes(name))

describe('every case', () => {
  for (const { name, folder } of cases) {
    it(`is built, each quotation in its place: ${name}`, async () => {
      const place = workplace(folder)
      const [report] = await run(place)
      expect(errorsOf(report)).toEqual([])
      expect(report?.quotes.every((quote) => quote.passes && quote.where !== null)).toBe(true)
      expect(report?.outputs.map((output) => output.file)).toEqual(
        [
          'deck-instructor.pptx',
          'deck-student.pptx',
          'deck-student.pdf',
          'briefing.pdf',
          'briefing.docx',
          'briefing.html',
          'handout-student.pdf',
          'handout-student.docx',
          'handout-student.html',
          'handout-instructor.pdf',
          'handout-instructor.docx',
          'handout-instructor.html',
          'evidence.html',
        ].map((end) => `output/${name}/${name}-${end}`),
      )
      const pdfs = report?.outputs.filter(({ format }) => format === 'pdf')
      expect(pdfs?.slice(0, 2).map(({ pages }) => pages)).toEqual([null, 1])
      expect([1, 2]).toContain(pdfs?.[2]?.pages)
      expect(report?.outputs.find(({ format }) => format === 'docx')?.pages).toBe(1)
      expect(pdfs?.[0]?.slides).toBeLessThanOrEqual(report?.outputs[1]?.slides ?? 0)
      for (const { file, bytes } of report?.outputs ?? [])
        expect(readFileSync(join(place, file)).length).toBe(bytes)
    })
  }
})
