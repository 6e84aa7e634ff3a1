import type { BriefReport, FitReport, Report } from '../../build/report.ts'
import { columns } from './coverage-text.ts'
import { showable } from './excerpt.ts'

const fixed = (value: number) => value.toFixed(1)

type Row = NonNullable<FitReport['decks']['student']>[number]

const head = ['slide', 'id', 'box', 'lines', 'height', 'slack', 'width slack', 'pt', 'least', 'font']

const cells = (row: Row): readonly string[] => [
  String(row.slide),
  showable(row.id),
  showable(row.box),
  String(row.lines),
  fixed(row.heightPt),
  fixed(row.slackPt),
  fixed(row.widthSlackPt),
  String(row.sizePt),
  String(row.leastPt),
  showable(row.font),
]

function certificate({ brief, fit }: BriefReport): string {
  if (fit === undefined) return ''
  const decks = Object.entries(fit.decks).map(([edition, rows = []]) => {
    const title = `${showable(brief)}, deck, ${edition}: ${rows.length} boxes, heights and slack in points\n`
    return `${title}${columns([head, ...rows.map(cells)], [0, 3, 4, 5, 6, 7, 8])}`
  })
  const { briefing } = fit
  const page =
    briefing === null
      ? []
      : [
          `${showable(brief)}, briefing: ${briefing.pages} page${briefing.pages === 1 ? '' : 's'}, type ${briefing.bodyPt} pt, spaces × ${briefing.spacing}, ${Math.round(briefing.fill * 100)} % full\n`,
        ]
  return [...decks, ...page].join('\n')
}

/** What `check --fit` prints: the certificate that all text has room, a row for each box. Goes to stdout. */
export const textFit = ({ briefs }: Report): string => briefs.map(certificate).join('\n')
