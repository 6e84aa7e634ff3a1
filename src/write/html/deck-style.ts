import type { Theme } from '../../theme/theme.ts'
import { pageStyle } from './page-style.ts'

/** The style of a deck's reading version: that of a page, and what headlines, the list of slides and transcripts need. */
export function deckStyle(theme: Theme): string {
  const { page_body: body, page_label: label } = theme.sizes
  const print = { bodyPt: body.wantedPt, labelPt: label.wantedPt, spacing: 1 }
  return `${pageStyle(theme, print)}body { max-width: 46rem; }
.headline { font: 400 1.5em/1.22 var(--serif); text-wrap: balance; }
.headline + * { margin-top: calc(0.6 * var(--air)); }
.slide { margin-top: calc(1.8 * var(--air)); padding-top: calc(0.9 * var(--air)); border-top: 1px solid var(--rule); }
.slide > .label { margin-bottom: 0.35em; }
.slide table { display: block; overflow-x: auto; }
.foot { margin-top: calc(0.8 * var(--air)); color: var(--muted); font-size: var(--small); }
nav { margin-top: calc(1.4 * var(--air)); }
nav a { text-decoration: none; }
nav a:hover, nav a:focus-visible { text-decoration: underline; }
.transcript .quotation.ruled.source { border: 0; padding: 0; color: var(--ink); }
@media print { .slide { break-inside: avoid; } .transcript { break-inside: auto; } nav { display: none; } }
`
}
