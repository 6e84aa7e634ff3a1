import type { BriefReport, CoverageReport, Report } from '../../build/report.ts'
import { showable } from './excerpt.ts'

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`
const percent = (share: number) => `${Math.round(share * 100)} %`

/** Rows of words as columns of one width; what stands in `right` is set to the right. */
export function columns(rows: readonly (readonly string[])[], right: readonly number[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  )
  const cell = (text: string, column: number) => {
    const room = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...text].length))
    return right.includes(column) ? room + text : text + room
  }
  return rows.map((row) => `${row.map(cell).join('  ').trimEnd()}\n`).join('')
}

type Paragraph = CoverageReport['paragraphs'][number]

/** "p. 2 ¶ 3", "p. 1, foot". */
function placeOf({ page, n, block }: Pick<Paragraph, 'page' | 'n' | 'block'>): string {
  const at = /^\d/.test(page) ? `p. ${page}` : page
  return n === null ? [at, block].filter(Boolean).join(', ') : `${at} ¶ ${n}`
}

function rowsOf({ coverage }: BriefReport): readonly (readonly string[])[] {
  return Object.entries(coverage).flatMap(([source, { hands }]) =>
    hands.map(({ hand, paragraphs, used, twice, unused, share }) =>
      [source, hand, paragraphs, used, twice, unused, percent(share)].map((cell) => showable(String(cell))),
    ),
  )
}

/** How much of each source and hand the briefs use: a table. Goes to stderr. */
export function textCoverage({ briefs }: Report): string {
  const head = ['source', 'hand', 'paragraphs', 'used', 'twice', 'never', 'words quoted']
  return briefs
    .map((brief) => {
      const rows = rowsOf(brief)
      const title = briefs.length > 1 ? `${showable(brief.brief)}\n` : ''
      return rows.length === 0 ? '' : `${title}${columns([head, ...rows], [2, 3, 4, 5, 6])}`
    })
    .join('')
}

function listing(id: string, { file, kind, lang, pages, hands, paragraphs }: CoverageReport): string {
  const told = [
    kind,
    lang,
    count(pages.length, 'page'),
    count(paragraphs.length, 'paragraph'),
    count(hands.length, 'hand'),
  ]
  const ofHands = hands.map(({ hand, who, certainty, words }) => [
    `  hand ${showable(hand)}`,
    showable(who ?? 'not known') + (who === null || certainty === 'certain' ? '' : ` (${certainty})`),
    count(words, 'word'),
  ])
  const ofParagraphs = paragraphs.map((one) => [
    `  ${showable(placeOf(one))}`,
    showable(one.hand),
    String(one.line),
    String(one.words),
    one.uses === 0 ? '–' : String(one.uses),
    showable(one.begins),
  ])
  const head = ['  place', 'hand', 'line', 'words', 'used', 'begins']
  return `${showable(id)}  ${showable(file)}  ${told.map(showable).join(', ')}\n${columns(ofHands, [])}${columns([head, ...ofParagraphs], [2, 3, 4])}`
}

/** What each source holds: its pages, paragraphs and hands, and how often the brief uses them. Goes to stdout. */
export function textSources({ briefs }: Report): string {
  const known = new Set<string>()
  return briefs
    .flatMap(({ coverage }) => Object.entries(coverage))
    .filter(([, { file }]) => !known.has(file) && known.add(file))
    .map(([id, coverage]) => listing(id, coverage))
    .join('\n')
}
