/** What a handout has beside the blocks of a page, in Typst: ruled room to write, numbered passages. Part of page.typ.ts. */
export const pageSheetTypst = `
#let rules(lines, w) = for i in range(lines) {
  block(height: d.room * 1pt, width: w, align(bottom, pdf.artifact(line(length: 100%, stroke: 0.4pt + colour("muted")))))
}

// Questions side by side, their rooms on one height.
#let answers-of(b, w, render) = {
  let n = b.cells.len()
  let cw = (w - gutter * (n - 1)) / n
  block(width: w, breakable: false, grid(
    columns: (cw,) * n, column-gutter: gutter,
    ..b.cells.map(c => seq(c.blocks, cw, render)),
    ..b.cells.enumerate().map(((i, c)) => rules(c.lines, cw) + if i == 0 { spot(<room-row>) }),
  ))
}

#let passage-size = if s.large { body } else { ems(1.08) }
// Numbers stand in the reading order of their lines, drawn into the space left of them.
#let passage-lines(b, w) = {
  let number(n) = {
    let (wide, gap) = (ems(1.5), ems(0.7))
    h(-wide - gap)
    box(width: wide, align(end, text(font: d.fonts.sans, size: small, fill: colour("muted"), style: "normal", number-type: "lining", number-width: "tabular", str(n))))
    h(gap)
  }
  set text(font: d.fonts.serif, fill: voice-colour(b.voice), size: passage-size)
  set text(style: "italic") if b.voice == "other"
  set text(..b.language)
  set par(linebreaks: "simple", ..pitch(calc.min(calc.max(s.pitch, 1.3), 1.42)))
  let paragraphs = ((),)
  for line in b.lines { paragraphs.last().push(line); if line.last { paragraphs.push(()) } }
  let made = paragraphs.filter(lines => lines.len() > 0).map(lines => par(lines.map(l => {
    if l.number != none { number(l.number) }
    inline(l.runs, w)
  }).join(linebreak())))
  quote(block: true, made.join(v(ems(0.28) + leading)))
}

#let numbers-inset = ems(2.9)
#let passage-width(b, w) = calc.min(w, b.measure * passage-size * 1.02 + numbers-inset)

#let passage-of(b, w, render) = {
  let inset = numbers-inset
  let wide = passage-width(b, w)
  let own = block(width: wide, {
    block(width: wide, stroke: (left: stroke-of(b.voice)), inset: (left: inset, y: ems(0.12)), outset: (left: -1pt), passage-lines(b, wide - inset))
    v(leading + air(0.2))
    block(inset: (left: inset), par(inline(b.reference, wide - inset)))
  })
  let beside = w - wide - gutter
  let label(words) = { set text(fill: colour("source")); par(caps(words)) }
  if b.adapted != none {
    let words = {
      label(b.adapted.title)
      v(ems(0.16) + leading)
      set text(font: d.fonts.serif, size: calc.max(body, passage-size * 0.95))
      par(inline(b.adapted.runs, w))
      v(leading + air(0.4))
      par(text(size: small, fill: colour("muted"), b.adapted.changes))
    }
    let titled = { label(b.adapted.original); v(ems(0.16) + leading); own }
    if beside >= ems(12) { grid(columns: (wide, beside), column-gutter: gutter, titled, words) } else { titled; v(leading + air(0.9)); words }
    if b.aside.len() > 0 {
      v(leading + air(0.9))
      let n = b.aside.len()
      let cw = (w - gutter * (n - 1)) / n
      if s.large { seq(b.aside, w, render) } else { grid(columns: (cw,) * n, column-gutter: gutter, ..b.aside.map(x => render(x, cw))) }
    }
  } else if b.aside.len() == 0 { own }
  else if beside >= ems(9) and not s.large { grid(columns: (wide, beside), column-gutter: gutter, own, seq(b.aside, beside, render)) }
  else { own; v(leading + air(0.9)); seq(b.aside, w, render) }
}

// Beside the passages stands as much as they are high; the rest goes below, in columns that end level.
#let reading-of(b, w, render) = context {
  let wide = passage-width(b, w)
  let beside = w - wide - gutter
  let left = seq(b.left, wide, render)
  let below(groups) = if groups.len() > 0 {
    v(leading + air(0.95))
    kept(w, columns-of((level: true, columns: (groups,) + ((),) * (calc.min(3, groups.len()) - 1)), w, render))
  }
  if beside < ems(10) { left; below(b.right); return }
  let most = measure(width: wide, left).height + leading
  let gap = leading + air(0.95)
  let heights = b.right.map(g => measure(width: beside, block(width: beside, render(g, beside))).height + gap)
  // Of all ways to choose some of the groups, the one that fills the column best; the first of equals comes first.
  let best = ()
  let filled = 0pt
  for way in range(1, calc.pow(2, calc.min(6, b.right.len()))) {
    let chosen = range(b.right.len()).filter(i => i < 6 and calc.rem(calc.quo(way, calc.pow(2, i)), 2) == 1)
    let high = chosen.map(i => heights.at(i)).sum() - gap
    if high <= most and high > filled + ems(0.5) { best = chosen; filled = high }
  }
  grid(columns: (wide, beside), column-gutter: gutter, left, seq(best.map(i => b.right.at(i)), beside, render))
  below(range(b.right.len()).filter(i => i not in best).map(i => b.right.at(i)))
}
`
