import type { Document } from '../../document/document.ts'
import type { Theme } from '../../theme/theme.ts'

/** Sizes for print, in points and as a factor on spaces; from the fit of the PDF, so that the printed page is one page too. */
export interface PrintSettings {
  readonly bodyPt: number
  readonly labelPt: number
  readonly spacing: number
}

const colour = (hex: string): string => `#${/^[0-9A-Fa-f]{6}$/.test(hex) ? hex : '000000'}`

/** A name as a CSS string: letters, digits and plain signs only, so that no name ends the string. */
const quoted = (name: string): string => `"${name.replace(/[^\p{L}\p{N} ._-]/gu, '')}"`

/** The families of a base: the embedded letters of each, then what the reader's system may have. */
function stack(theme: Theme, base: 'serif' | 'sans'): string {
  const families = [...theme.fonts[base], ...theme.fonts[base === 'serif' ? 'sans' : 'serif']]
  const names = families.flatMap(({ name, twin }) => [`Page ${name}`, name, twin])
  return [...new Set(names)].map(quoted).join(', ') + (base === 'serif' ? ', serif' : ', sans-serif')
}

/** Name under which a page embeds a family. */
export function embeddedName(family: string): string {
  return quoted(`Page ${family}`)
}

/**
 * The style of a page: one column on a narrow screen or when enlarged, two from 44 em on; sizes in em and rem throughout, so
 * that text can be enlarged and respaced; on paper as near to the PDF as a browser goes.
 */
export function pageStyle(theme: Theme, print: PrintSettings, foot?: Document['running']): string {
  const { colours, sizes } = theme
  const { page_body: body, page_title: title, page_lead: lead } = sizes
  const running = foot === undefined ? '' : runningFoot(foot, theme)
  return `:root {
  --paper: ${colour(colours.paper)}; --ink: ${colour(colours.ink)}; --muted: ${colour(colours.muted)};
  --rule: ${colour(colours.rule)}; --wash: ${colour(colours.wash)}; --mark: ${colour(colours.mark)};
  --source: ${colour(colours.source)}; --other: ${colour(colours.other_hand)};
  --serif: ${stack(theme, 'serif')};
  --sans: ${stack(theme, 'sans')};
  --air: 1em; --pitch: 1.4; --small: 0.875rem;
  color-scheme: ${theme.variant};
}
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 112.5%/var(--pitch) var(--sans); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 52rem; padding: 2.5rem 1.25rem 2rem; overflow-wrap: break-word; text-align: start; }
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote, table { margin: 0; padding: 0; }
a { color: inherit; text-decoration-color: var(--muted); text-underline-offset: 0.16em; }
a:focus-visible, :focus-visible { outline: 3px solid var(--source); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: 1rem; top: -10rem; padding: 0.5rem 0.75rem; background: var(--ink); color: var(--paper); }
.skip:focus { top: 0.5rem; }
.strip { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2em; color: var(--muted); font-size: var(--small);
  padding-bottom: 0.6em; border-bottom: 2px solid var(--source); margin-bottom: calc(0.5 * var(--air) + 0.5em); }
.title { font: 400 ${number(title.wantedPt / body.wantedPt)}em/1.16 var(--serif); text-wrap: balance; }
.label { font-size: var(--small); font-weight: 700; line-height: 1.25; letter-spacing: 0.07em; text-transform: uppercase; color: var(--source); margin-bottom: 0.2em; }
.subtitle { font-size: 1.15em; color: var(--muted); }
.minor { font-size: 1em; }
.ruled > * + * { margin-top: calc(0.3 * var(--air)); }
.ruled > .label + * { margin-top: 0; }
.group + .group, .group + .box, .flow, .cards, .box { margin-top: var(--air); }
.group > .flow:first-child, .group > .cards:first-child, .group > .box:first-child { margin-top: 0; }
.label + .flow, .label + .cards, .label + .box { margin-top: 0; }
.group > * + *, .box > * + *, :is(li, dd) > :is(p, ul, ol, dl, table, figure, div) { margin-top: calc(0.3 * var(--air)); }
.group > * + .quotation, .group > .quotation + *, .legend { margin-top: calc(0.6 * var(--air)); }
.group > .label + * { margin-top: 0; }
.group:has(> .title) + .group { margin-top: calc(0.6 * var(--air)); }
main { margin-top: var(--air); }
main > .group:first-child:has(> .facts) { margin-top: calc(-0.4 * var(--air)); }
.box { background: var(--wash); padding: 0.85em 1.15em; }
.group > .box { margin-top: 0; }
.lead { font: ${number(lead.wantedPt / body.wantedPt)}em/1.34 var(--serif); }
ul { list-style-type: "–"; }
li { padding-inline-start: 0.5em; }
li + li { margin-top: calc(0.22 * var(--air)); }
ul, ol { margin-inline-start: 0.65em; }
ol { margin-inline-start: 1.1em; }
ul > li::marker { color: var(--muted); }
ol > li::marker { color: var(--source); font-weight: 700; }
.boxes { display: flex; flex-wrap: wrap; gap: 0 2em; margin-inline-start: 0; list-style: none; }
.boxes > li { padding: 0; margin: 0; }
.boxes > li::before { content: ""; display: inline-block; width: 0.8em; height: 0.8em; margin-inline-end: 0.45em; border: 0.08em solid var(--ink); vertical-align: -0.06em; }
.asked { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2em; }
.asked > :first-child { flex: 1 1 18em; }
.asked > * + * { margin-top: 0; }
dl { display: grid; grid-template-columns: fit-content(34%) 1fr; gap: calc(0.2 * var(--air)) 0.9em; align-items: baseline; }
dl > div { display: contents; }
dt { font-weight: 700; }
.facts { row-gap: 0; }
.facts dt, .facts th { color: var(--muted); font-size: var(--small); font-weight: 400; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: lining-nums tabular-nums; }
caption { text-align: start; color: var(--muted); font-size: var(--small); padding-bottom: 0.3em; }
th, td { text-align: start; vertical-align: baseline; padding: calc(0.05em + 0.12 * var(--air)) 1em calc(0.05em + 0.12 * var(--air)) 0; border-bottom: 1px solid var(--rule); }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { color: var(--muted); font-size: var(--small); }
.number { text-align: end; }
table.facts { width: auto; }
.facts th, .facts td { border: 0; padding-block: 0; }
@media screen and (max-width: 30rem) { dl { grid-template-columns: 1fr; row-gap: 0; } dd { margin-bottom: calc(0.3 * var(--air)); } }
.ruled { border-inline-start: 3px solid var(--source); padding-inline-start: 1em; }
.ruled.other { border-inline-start: 4px dotted var(--other); }
.ruled.other > .label { color: var(--other); }
.quotation { font: 1.08em/var(--pitch) var(--serif); color: var(--source); }
.quotation.other { color: var(--other); font-style: italic; }
.quotation blockquote, .quotation blockquote p, .quotation figcaption { display: inline; }
.voice { font-family: var(--serif); }
.voice.source { color: var(--source); font-style: normal; }
.voice.other { color: var(--other); font-style: italic; }
.other em { font-style: normal; }
.ref { font: 400 var(--small)/1 var(--sans); color: var(--muted); font-style: normal; }
.keep, .ref { display: inline-block; }
.keep .ref { display: inline; }
.ref sup { line-height: 0; }
sup { font-size: 0.7em; line-height: 0; }
mark { background: var(--mark); color: inherit; border-bottom: 0.08em solid currentColor; }
del { text-decoration-thickness: 0.08em; }
.flow { columns: 2 18rem; column-gap: 2.2em; }
.flow > .group { break-inside: avoid; padding-bottom: 1px; }
.flow > .long { break-inside: auto; }
.flow li, .flow dd { break-inside: avoid; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, max(12rem, 100% / var(--cards) - 2.2em)), 1fr)); gap: calc(0.5 * var(--air)) 2.2em; }
.label { break-after: avoid; }
.legend, figcaption { color: var(--muted); font-size: var(--small); }
.room div { height: ${theme.roomMm}mm; border-bottom: 1px solid var(--muted); }
.fill { display: flex; align-items: baseline; gap: 0.5em; color: var(--muted); font-size: var(--small); padding-top: 0.6em; }
.fill::after { content: ""; flex: 1; border-bottom: 1px solid var(--muted); }
.answers { row-gap: 0; }
.answer { display: flex; flex-direction: column; break-inside: avoid; }
.answer > :last-child { flex: 1; }
.answer > ol > li { height: 100%; }
.answer > .room { display: flex; flex-direction: column; justify-content: flex-end; }
.answer > .label { color: var(--muted); font-weight: 400; letter-spacing: 0; text-transform: none; margin-bottom: 0; }
.reading { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: var(--air) 2.2em; align-items: start; }
@media (min-width: 44rem) { .reading { grid-template-columns: minmax(0, 27.5em) minmax(0, 1fr); } }
.reading dl, .reading dl > div { display: block; }
.reading dl > div { padding-inline-start: 0.8em; text-indent: -0.8em; }
.reading dl > div + div { margin-top: calc(0.2 * var(--air)); }
.reading dt, .reading dd { display: inline; }
.keep, .ref { text-indent: 0; }
.reading dd::before { content: " "; }
.passage { font: 1.08em/var(--pitch) var(--serif); color: var(--source); }
.passage.other { color: var(--other); font-style: italic; }
.passage blockquote { margin-inline-start: 1.9em; }
.passage p + p { margin-top: 0.3em; }
.line { display: block; position: relative; }
.number-of-line { position: absolute; inset-inline-start: -2.4em; width: 1.9em; text-align: end; font: 400 var(--small)/1 var(--sans); line-height: inherit; color: var(--muted); font-variant-numeric: lining-nums tabular-nums; }
.passage figcaption { margin-inline-start: 1.9em; }
.adapted { font-family: var(--serif); }
ins { text-decoration-thickness: 0.08em; text-underline-offset: 0.16em; }
.aside > div + div { margin-top: var(--air); }
img { max-width: 100%; height: auto; }
footer { margin-top: calc(1.6 * var(--air)); padding-top: 0.7em; border-top: 1px solid var(--rule); color: var(--muted); font-size: var(--small); line-height: 1.35; }
@page { size: ${theme.paper === 'a4' ? 'A4' : 'letter'}; margin: 18mm 19mm 14mm; }
${running}
@media print {
  :root { --air: ${number(print.spacing)}em; --pitch: ${number(pitch(print.spacing))}; --small: ${number(print.labelPt)}pt; }
  html { font-size: ${number(print.bodyPt)}pt; background: none; }
  body { max-width: none; padding: 0; min-height: 0; }
  .skip { display: none; }
  .box { padding-block: 0.65em; }
  .strip { padding-bottom: 0.4em; }
  footer { margin-top: var(--air); padding-top: 0.5em; line-height: 1.25; }
  .flow { columns: 2; }
  .cards { grid-template-columns: repeat(var(--cards), 1fr); }
  .reading { grid-template-columns: minmax(0, 27.5em) minmax(0, 1fr); }
  p, li { orphans: 2; widows: 2; }
  .box, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
}

function pitch(spacing: number): number {
  return Math.min(1.38, Math.max(1.22, 1.3 + (spacing - 1) * (spacing < 1 ? 0.22 : 0.1)))
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

/** Any words as a CSS string: letters and digits as they are, everything else by its number. */
function cssString(text: string): string {
  const escaped = [...text].map((char) =>
    /[\p{L}\p{N} .,:;]/u.test(char) ? char : `\\${(char.codePointAt(0) as number).toString(16)} `,
  )
  return `"${escaped.join('')}"`
}

/** The foot of every printed page, for browsers that print boxes in the margin. */
function runningFoot({ words, folio }: NonNullable<Document['running']>, theme: Theme): string {
  const face = `font: 9pt ${stack(theme, 'sans')}; color: ${colour(theme.colours.muted)};`
  const pieces = folio.split(/(\{n\}|\{total\})/).filter((piece) => piece !== '')
  const content = pieces.map((piece) =>
    piece === '{n}' ? 'counter(page)' : piece === '{total}' ? 'counter(pages)' : cssString(piece),
  )
  return `@page { @bottom-left { content: ${cssString(words)}; ${face} } @bottom-right { content: ${content.join(' ')}; ${face} } }`
}
