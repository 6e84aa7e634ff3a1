/**
 * What the page for reviewers adds to the style of a page. Used and unused differ by the line at their side, by a sign and
 * by words, never by colour alone.
 */
export const evidenceStyle = `
body { max-width: 68rem; }
h1 { font: 400 1.9em/1.16 var(--serif); text-wrap: balance; }
h2 { font: 400 1.45em/1.2 var(--serif); margin-top: 2.2em; padding-top: 0.7em; border-top: 2px solid var(--source); }
h3 { font-size: 1em; margin-top: 1.6em; color: var(--muted); letter-spacing: 0.04em; }
h4 { margin: 0.25em 0 0; font-size: var(--small); line-height: 1.3; font-weight: 700; }
h4 span { display: block; font-weight: 400; color: var(--muted); }
.about { color: var(--muted); margin-top: 0.4em; }
.wide { overflow-x: auto; margin-top: 0.9em; }
.sums th[scope="row"] { font-weight: 400; padding-inline-start: 1.2em; }
.sums .total th { padding-inline-start: 0; }
.sums .total > * { font-weight: 700; }
.wording { color: var(--source); }
article { display: grid; grid-template-columns: 8.5rem minmax(0, 1.25fr) minmax(0, 1fr); gap: 0.3em 1.5em; margin-top: 0.9em;
  padding: 0.55em 0 0.55em 1em; border-inline-start: 4px solid var(--source); break-inside: avoid; }
article.other { border-inline-start: 4px dotted var(--other); }
article.unused { border-inline-start: 4px double var(--ink); background: var(--wash); padding-inline-end: 1em; }
article.aside { border-inline-start-color: var(--rule); }
.wording { font-family: var(--serif); line-height: 1.45; }
.other .wording { font-style: italic; color: var(--other); }
.wording p + p { margin-top: 0.35em; }
.wording .item { padding-inline-start: 1.2em; text-indent: -0.9em; }
.wording .item::before { content: "– "; color: var(--muted); }
.wording mark { box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.wording sup { font: 700 0.68em/0 var(--sans); font-style: normal; margin-inline-start: 0.15em; }
.editors { color: var(--muted); font-style: normal; }
mark .editors { color: inherit; }
.underlined { text-decoration: underline; text-underline-offset: 0.14em; }
.uses { font-size: var(--small); line-height: 1.4; margin: 0; list-style: decimal; padding-inline-start: 1.5em; }
.uses li { padding-inline-start: 0.2em; }
.uses .facts { display: block; color: var(--muted); }
.uses q { font-family: var(--serif); quotes: none; }
.never { font-size: var(--small); font-weight: 700; align-self: start; }
.never::before { content: ""; display: inline-block; width: 0.62em; height: 0.62em; margin-inline-end: 0.5em; border: 0.12em solid var(--ink); border-radius: 50%; }
@media screen and (max-width: 52rem) { article { grid-template-columns: 1fr; } }
@media print { article { grid-template-columns: 5.5rem minmax(0, 1.25fr) minmax(0, 1fr); gap: 0.2em 1em; } article.unused, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2, h3 { break-after: avoid; } }
`
