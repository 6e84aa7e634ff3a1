import { fitCertificate } from '../layout/fit-certificate.ts'
import type { Desk } from './desk.ts'
import { editions, type OutputRow } from './outputs.ts'
import type { FitReport } from './report.ts'

const round = (value: number) => Math.round(value * 1000) / 1000

/** What was measured of everything that the rows ask for; all of it has been laid out before. */
export async function fitReport(rows: readonly OutputRow[], desk: Desk): Promise<FitReport> {
  const asked = editions.filter((edition) =>
    rows.some((row) => row.product === 'deck' && row.edition === edition),
  )
  const decks = await Promise.all(
    asked.map(async (edition) => [edition, fitCertificate(await desk.deck(edition))] as const),
  )
  const page = rows.some((row) => row.product === 'briefing') ? await desk.briefing() : null
  return {
    decks: Object.fromEntries(decks),
    briefing: page && {
      // How full the least page is, where the text does not fit on one.
      pages: Math.max(1, Math.ceil(page.fill - 1e-6)),
      bodyPt: page.settings.bodyPt,
      spacing: round(page.settings.spacing),
      fill: round(page.fill),
    },
  }
}
