import { pageBlocksTypst, pageRenderTypst } from './page-blocks.typ.ts'
import { pageSheetTypst } from './page-sheet.typ.ts'
import { pageWordsTypst } from './page-words.typ.ts'

const settingsTypst = `
#let d = json("/page.json")
#let s = json(bytes(sys.inputs.settings))

#let body = s.body * 1pt
#let small = s.label * 1pt
#let ems(x) = x * body
#let air(x) = x * s.spacing * body
#let colour(name) = rgb("#" + d.colours.at(name))
#let voice-colour(voice) = colour(if voice == "other" { "other_hand" } else { "source" })

// Lines of one pitch whatever faces stand in them: the edges are fixed, the rest of the pitch is leading.
#let top-edge = 0.72em
#let pitch(x) = (leading: (x - 0.72) * 1em)

#let text-width = (d.paper.width - 2 * d.paper.margin) * 1pt
#let margin = d.paper.margin * 1pt

#set document(
  title: d.title,
  author: if d.author == "" { () } else { (d.author,) },
  description: if d.subject == "" { none } else { d.subject },
  keywords: d.keywords,
  date: if d.date == none { none } else {
    datetime(year: d.date.at(0), month: d.date.at(1), day: d.date.at(2), hour: d.date.at(3), minute: d.date.at(4), second: d.date.at(5))
  },
)
#set page(
  width: d.paper.width * 1pt,
  height: if s.measure { auto } else { d.paper.height * 1pt },
  margin: (x: margin, top: margin, bottom: margin),
  fill: if d.ground == none { none } else { colour(d.ground) },
  footer: if d.running == none { none } else {
    set text(font: d.fonts.sans, size: small, fill: colour("muted"), fallback: false, top-edge: 0.72em, bottom-edge: "baseline", ..d.lang)
    context grid(
      columns: (1fr, auto), column-gutter: 2em,
      d.running.words.map(r => text(r.t)).join(),
      d.running.folio.map(p => if "t" in p { p.t } else if p.count == "page" { str(here().page()) } else { str(counter(page).final().first()) }).join(),
    )
  },
)
#set text(
  font: d.fonts.sans, fallback: false, hyphenate: false, size: body, fill: colour("ink"),
  top-edge: top-edge, bottom-edge: "baseline", number-type: "old-style", costs: (runt: 400%), ..d.lang,
)
#set par(spacing: 0pt, justify: false, linebreaks: "optimized", ..pitch(s.pitch))
#set block(spacing: 0pt)
#set list(spacing: 0pt)
#set enum(spacing: 0pt)
#show quote: it => it.body
#show heading: it => block(above: 0pt, below: 0pt, sticky: true, it.body)
`

const flowTypst = `
#let rule(stroke) = block(pdf.artifact(line(length: 100%, stroke: stroke)))

#mark(<top>)
#if d.strip.len() > 0 {
  set text(size: small, fill: colour("muted"))
  context {
    let cells = d.strip.map(runs => par(inline(runs, text-width)))
    let wide = d.strip.map(runs => measure(inline(runs, text-width)).width).sum() + gutter * (d.strip.len() - 1)
    if wide <= text-width {
      grid(columns: d.strip.enumerate().map(((i, _)) => if i == 0 { 1fr } else { auto }), column-gutter: gutter, ..cells)
    } else { for (i, cell) in cells.enumerate() { if i > 0 { v(ems(0.35)) }; cell } }
  }
  v(ems(0.75))
  rule(1.4pt + colour("source"))
  v(if d.running == none { ems(0.6) + air(1.35) } else { air(0.6) })
}
// Where each block begins and ends: a bare mark goes with the block that it stands before.
#for (i, b) in d.blocks.enumerate() {
  if i > 0 { v(between(d.blocks.at(i - 1), b)) }
  if d.running == none { render(b, text-width) } else {
    spot(<starts>)
    render(b, text-width)
    mark(<ends>)
  }
}
#v(ems(0.5) + air(0.7))
#mark(<end>)
#if not s.measure { v(1fr) }
#mark(<foot>)
#if d.foot.len() > 0 {
  rule(0.6pt + colour("rule"))
  v(ems(0.75))
  set text(size: small, fill: colour("muted"))
  for (i, runs) in d.foot.enumerate() { if i > 0 { v(ems(0.3)) }; par(..pitch(1.3), inline(runs, text-width)) }
}
#mark(<last>)
`

/**
 * The page in Typst: a renderer of page-data.ts's tree. It holds no word of its own and reads two things, /page.json and
 * the settings in sys.inputs; texts reach it as strings and never become markup. All heights that matter (columns that end
 * level, a title broken into lines of like length) are measured here, with the fonts that draw them.
 */
export const pageTypst = [
  settingsTypst,
  pageWordsTypst,
  pageBlocksTypst,
  pageSheetTypst,
  pageRenderTypst,
  flowTypst,
].join('')
