import type { Brief } from '../../brief/brief.ts'
import type { Locate } from '../../brief/locate.ts'
import { archiveName, handDescription, sourceName } from '../../compose/words/source-names.ts'
import type { Hand } from '../../source/source.ts'
import { fillLabel, type Labels } from '../../theme/labels.ts'
import type { Theme } from '../../theme/theme.ts'
import { collectFaces, embedFaces } from '../../write/html/embed-faces.ts'
import { escapeHtml, langAttribute } from '../../write/html/escape.ts'
import { pageStyle } from '../../write/html/page-style.ts'
import type { PageHtmlTools } from '../../write/html/write-page-html.ts'
import type { CoverageSum, CoveredParagraph, SourceCoverage, Use } from './coverage.ts'
import { evidenceStyle } from './evidence-style.ts'
import { passageHtml } from './passage-html.ts'
import { statementText } from './statement-text.ts'

/** What the page for reviewers is made of. */
export interface EvidencePage {
  readonly brief: Brief
  readonly coverage: readonly SourceCoverage[]
  /** How many quotations the brief makes, and how many stand. */
  readonly total: number
  readonly passing: number
  readonly theme: Theme
  readonly labels: Labels
  readonly locate: Locate
  readonly fonts: PageHtmlTools['fonts']
}

const percent = (share: number, labels: Labels) =>
  fillLabel(labels.coverage.percent, { n: Math.round(share * 100) })

function sumCells(sum: CoverageSum, labels: Labels): string {
  const cells = [sum.paragraphs, sum.used, sum.twice, sum.unused].map(String)
  return [...cells, percent(sum.share, labels)]
    .map((cell) => `<td class="number">${escapeHtml(cell)}</td>`)
    .join('')
}

/** The table of sources and hands. */
function sumsTable({ coverage, labels }: EvidencePage): string {
  const { coverage: words } = labels
  const columns = [words.paragraphs, words.used, words.twice, words.unused, words.share]
  const head = columns.map((column) => `<th scope="col" class="number">${escapeHtml(column)}</th>`).join('')
  const rows = coverage.flatMap((source) => [
    `<tr class="total"><th scope="row">${escapeHtml(sourceName(source.source.head, labels))}</th>${sumCells(source, labels)}</tr>`,
    ...source.hands.map(
      ({ hand, ...sum }) =>
        `<tr><th scope="row">${escapeHtml(handName(hand, labels))}</th>${sumCells(sum, labels)}</tr>`,
    ),
  ])
  return `<div class="wide" role="region" aria-labelledby="sums" tabindex="0"><table class="sums"><thead><tr><th scope="col" id="sums">${escapeHtml(words.hand)}</th>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`
}

const handName = (hand: Hand, labels: Labels) =>
  fillLabel(labels.coverage.hand_named, { id: hand.id, hand: handDescription(hand, labels) })

/** "¶ 6", or the place of a block. */
function placeName({ n, block, page }: CoveredParagraph, { references }: Labels): string {
  const at = /^\d/.test(page) ? fillLabel(references.page, { page }) : page
  if (n !== null) return fillLabel(references.paragraph, { page: at, paragraph: n })
  return block === null ? at : fillLabel(references.block, { page: at, block })
}

function useHtml(use: Use, { brief, labels, locate }: EvidencePage): string {
  const { coverage: words, verdicts } = labels
  const said = statementText(brief, use.path)
  const place = locate(use.path)
  const told = [
    ...(use.excerpt === undefined ? [] : [words.reading]),
    ...new Set(
      use.quotes.flatMap(({ verdict }) =>
        verdict in verdicts ? [verdicts[verdict as keyof typeof verdicts]] : [],
      ),
    ),
    fillLabel(words.line, { line: place.line }),
  ]
  const notes = [...new Set(use.quotes.flatMap(({ note }) => note ?? []))]
  const facts = [...told, ...notes].join(labels.lists.also)
  // What says nothing of its own is shown by what it quotes.
  const quoted = use.quotes[0]?.printed.map(({ text }) => text).join('') ?? ''
  const shown =
    said === '' && quoted !== ''
      ? `<q>${escapeHtml(labels.marks.open + quoted + labels.marks.close)}</q>`
      : `<span>${escapeHtml(said)}</span>`
  return `<li value="${use.number}">${shown} <span class="facts">${escapeHtml(facts)}</span></li>`
}

function paragraphHtml(
  paragraph: CoveredParagraph,
  id: string,
  source: SourceCoverage,
  page: EvidencePage,
): string {
  const { labels } = page
  const { head, hands } = source.source
  const hand = hands.find((text) => text.hand.id === paragraph.hand)?.hand
  const isOther = hands[0]?.hand.id !== paragraph.hand
  const isUnused = paragraph.uses.length === 0
  const kinds = [isOther ? 'other' : '', isUnused ? (paragraph.isCounted ? 'unused' : 'aside') : ''].filter(
    Boolean,
  )
  const uses = paragraph.uses.map((use) => useHtml(use, page)).join('\n')
  const right = isUnused
    ? paragraph.isCounted
      ? `<p class="never">${escapeHtml(labels.coverage.never)}</p>`
      : ''
    : `<ol class="uses" aria-label="${escapeHtml(labels.coverage.rests)}">\n${uses}\n</ol>`
  const whose = isOther && hand !== undefined ? `<span>${escapeHtml(handName(hand, labels))}</span>` : ''
  return `<article${kinds.length === 0 ? '' : ` class="${kinds.join(' ')}"`} aria-labelledby="${id}">
<h4 id="${id}">${escapeHtml(placeName(paragraph, labels))}${whose}</h4>
<div class="wording"${langAttribute(head.lang === 'und' ? undefined : head.lang)}>
${passageHtml(paragraph)}
</div>
${right}
</article>`
}

function sourceHtml(source: SourceCoverage, index: number, page: EvidencePage): string {
  const { labels } = page
  const { head } = source.source
  const parts: string[] = []
  let last: string | null = null
  for (const [at, paragraph] of source.covered.entries()) {
    if (paragraph.page !== last) {
      const name = /^\d/.test(paragraph.page) ? `${labels.html.page} ${paragraph.page}` : paragraph.page
      if (name !== '') parts.push(`<h3>${escapeHtml(name)}</h3>`)
      last = paragraph.page
    }
    parts.push(paragraphHtml(paragraph, `s${index + 1}p${at + 1}`, source, page))
  }
  return `<section aria-labelledby="s${index + 1}">
<h2 id="s${index + 1}">${escapeHtml(sourceName(head, labels))}</h2>
<p class="about">${escapeHtml(archiveName(head, labels))}</p>
${parts.join('\n')}
</section>`
}

/**
 * The page for reviewers, as one HTML file that asks for nothing outside of itself: what the brief uses of each source, and
 * every paragraph with the statements that rest on it; those that nothing rests on stand out.
 */
export function writeEvidencePage(page: EvidencePage): string {
  const { brief, theme, labels, coverage, total, passing } = page
  const { coverage: words } = labels
  const title = fillLabel(words.title, { title: brief.title })
  const used = coverage.reduce((sum, one) => sum + one.used, 0)
  const paragraphs = coverage.reduce((sum, one) => sum + one.paragraphs, 0)
  const body = `<a class="skip" href="#content">${escapeHtml(labels.html.skip)}</a>
<header>
<h1>${escapeHtml(title)}</h1>
<p class="about">${escapeHtml(fillLabel(words.proved, { n: passing, total }))} ${escapeHtml(fillLabel(words.counted, { n: used, total: paragraphs }))}</p>
</header>
<main id="content" tabindex="-1">
${sumsTable(page)}
<p class="about">${escapeHtml(words.legend)}</p>
${coverage.map((source, index) => sourceHtml(source, index, page)).join('\n')}
</main>`
  return `<!DOCTYPE html>
<html${langAttribute(labels.lang)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${escapeHtml(title)}</title>
<style>
${facesOf(body, page)}${pageStyle(theme, { bodyPt: 10.5, labelPt: 9, spacing: 1 })}${evidenceStyle}</style>
</head>
<body>
${body}
</body>
</html>
`
}

/** The letters of the page in the faces that set them. */
function facesOf(body: string, { theme, fonts }: EvidencePage): string {
  if (fonts === undefined) return ''
  const { note, uses } = collectFaces()
  const letters = body.replace(/<[^>]*>/gu, ' ')
  note({ base: 'sans', bold: false, italic: false }, letters)
  note({ base: 'sans', bold: true, italic: false }, letters)
  note({ base: 'serif', bold: false, italic: false }, letters)
  note({ base: 'serif', bold: false, italic: true }, letters)
  return `${embedFaces(theme, uses, fonts.faces, fonts.book)}\n`
}
