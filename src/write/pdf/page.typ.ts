import { pageBlocksTypst } from './page-blocks.typ.ts'
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
// In a block of its own: a bare mark would move on with the space that follows it.
#let mark(label) = block(height: 0pt, context [#metadata((page: here().page(), y: here().position().y.pt()))#label])

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
  v(ems(0.6) + air(1.35))
}
#seq(d.blocks, text-width, render)
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
export const pageTypst = [settingsTypst, pageWordsTypst, pageBlocksTypst, flowTypst].join('')
