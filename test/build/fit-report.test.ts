import { expect, it } from 'vitest'
import { fitReport } from '../../src/build/fit-report.ts'
import { outputs } from '../../src/build/outputs.ts'
import { textFit } from '../../src/cli/reporters/fit-text.ts'
import { caseBriefs, deskOf } from './desks.ts'

it('certifies that every box of both decks has room, and the page', async () => {
  const brief = caseBriefs().find(({ name }) => name === 'telegram')
  if (brief === undefined) throw new Error('no case')
  const desk = await deskOf(brief.path)
  const fit = await fitReport(outputs, desk)
  for (const edition of ['student', 'instructor'] as const) {
    const rows = fit.decks[edition] ?? []
    const { slides } = await desk.deck(edition)
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(slides.map(({ id }) => id)))
    for (const row of rows) {
      expect(row.slackPt, `${row.id} ${row.box}`).toBeGreaterThanOrEqual(-0.02)
      expect(row.widthSlackPt, `${row.id} ${row.box}`).toBeGreaterThanOrEqual(0)
      expect(row.leastPt).toBeGreaterThanOrEqual(12)
      expect(row.leastPt).toBeLessThanOrEqual(row.sizePt)
    }
  }
  expect(fit.briefing?.pages).toBe(1)
  expect(fit.briefing?.fill).toBeLessThanOrEqual(1)
  expect(
    (
      await fitReport(
        outputs.filter(({ edition }) => edition === 'student'),
        desk,
      )
    ).briefing,
  ).toBeNull()
  const text = textFit({
    briefs: [{ brief: 'b', outputs: [], quotes: [], coverage: {}, diagnostics: [], fit }],
  })
  expect(text.split('\n').length).toBeGreaterThan((fit.decks.student?.length ?? 0) + 3)
})
