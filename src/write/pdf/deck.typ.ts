/**
 * The deck in Typst: a renderer of deck-data.ts's shapes. It holds no word of its own and decides nothing: every shape has its
 * place, every line its words and its height. Texts reach it as strings and never become markup.
 */
export const deckTypst = `
#let d = json("/deck.json")
#let colour(name) = rgb("#" + d.colours.at(name))

#set document(
  title: d.title,
  author: if d.author == "" { () } else { (d.author,) },
  description: if d.subject == "" { none } else { d.subject },
  keywords: d.keywords,
  date: if d.date == none { none } else {
    datetime(year: d.date.at(0), month: d.date.at(1), day: d.date.at(2), hour: d.date.at(3), minute: d.date.at(4), second: d.date.at(5))
  },
)
#set page(width: d.width * 1pt, height: d.height * 1pt, margin: 0pt, fill: colour("paper"))
#set text(
  font: d.font, fallback: false, hyphenate: false, ligatures: false, discretionary-ligatures: false,
  fill: colour("ink"), overhang: false, ..d.lang,
)
#set par(leading: 0pt, spacing: 0pt, justify: false, linebreaks: "simple")
#set block(spacing: 0pt)
#show figure: it => it.body

#let stroke-of(s) = if s == none { none } else {
  stroke(paint: colour(s.colour), thickness: s.weight * 1pt, dash: (
    solid: none,
    dot: (array: (s.weight * 1pt, s.weight * 1pt), phase: 0pt),
    dash: (array: (s.weight * 3pt, s.weight * 1pt), phase: 0pt),
  ).at(s.dash))
}

#let span(r) = {
  let style = (weight: if "bold" in r { "bold" } else { "regular" })
  if "lang" in r { style.lang = r.lang; style.region = r.at("region", default: none) }
  if "track" in r { style.tracking = r.track * 1pt }
  if "italic" in r { style.style = "italic" }
  // Raised and made smaller as office programs do, without a say in the height of the line.
  let (size, shift) = if "sup" in r { (r.size * 0.66, -0.3 * r.size * 1pt) } else { (r.size, 0pt) }
  let out = text(font: r.font, size: size * 1pt, fill: colour(r.colour), baseline: shift, ..style, r.t)
  if "high" in r { out = highlight(fill: colour(r.high), top-edge: 0.9 * r.size * 1pt, bottom-edge: -0.22 * r.size * 1pt, extent: 0pt, out) }
  if "under" in r or "href" in r { out = underline(stroke: 0.06em, offset: 0.12em, evade: false, out) }
  if "strike" in r { out = strike(stroke: 0.06em, out) }
  if "href" in r { out = link(r.href, out) }
  if "page" in r { out = link((page: r.page, x: 0pt, y: 0pt), out) }
  out
}

// A line that was measured: as high as it says, whatever stands in it.
#let line-of(l, before) = {
  set text(top-edge: l.up * 1pt, bottom-edge: -l.down * 1pt)
  before
  if l.spans.len() == 0 { box(height: (l.up + l.down) * 1pt, baseline: l.down * 1pt) }
  l.spans.map(span).join()
}

#let aligns = (left: left, centre: center, right: right)

#let words(p) = {
  for (i, l) in p.lines.enumerate() {
    // A line ends in the space that parts its last word from the next, for those who have it read to them; Typst would drop
    // one that nothing follows.
    if i > 0 { if p.align == "left" { text(" ") + box() }; linebreak() }
    line-of(l, if i == 0 and "label" in p {
      h(-p.label.width * 1pt) + box(width: p.label.width * 1pt, baseline: l.down * 1pt, p.label.spans.map(span).join())
    })
  }
}

#let placed-par(p, wrap: par) = {
  v(p.before * 1pt)
  // Lines end where they were measured to end; room to spare keeps them from ending anywhere else.
  let out = block(inset: (left: p.indent * 1pt), width: 100%, wrap(words(p)))
  if p.align == "left" { pad(right: -40pt, out) } else { align(aligns.at(p.align), out) }
}

#let item-body(item) = {
  for p in item.paragraphs { placed-par(p) }
  v(item.after * 1pt)
}

#let placed-list(l) = {
  v(l.before * 1pt)
  let mark(words) = box(width: l.hanging * 1pt, {
    set text(top-edge: l.up * 1pt, bottom-edge: -l.down * 1pt)
    span((..l.marker, t: words))
  })
  pad(left: (l.indent - l.hanging) * 1pt, if l.kind == "bullet" {
    list(tight: true, spacing: 0pt, indent: 0pt, body-indent: 0pt, marker: mark(l.marker.t), ..l.items.map(item-body))
  } else {
    enum(
      tight: true, spacing: 0pt, indent: 0pt, body-indent: 0pt, number-align: start + top,
      numbering: n => mark(str(n) + l.stop), ..l.items.map(item => enum.item(item.number, item-body(item))),
    )
  })
}

#let flow(parts, wrap: par) = for part in parts {
  if "list" in part { placed-list(part.list) } else { placed-par(part.par, wrap: wrap) }
}

#let corner(f) = (dx: f.xPt * 1pt, dy: f.yPt * 1pt)
#let at(x, y, body) = place(top + left, dx: x * 1pt, dy: y * 1pt, body)

#let outline-of(geometry, w, h, ..style) = {
  if geometry == "rectangle" { rect(width: w, height: h, ..style) }
  else if geometry == "ellipse" { ellipse(width: w, height: h, ..style) }
  else if geometry == "diamond" { polygon((w / 2, 0pt), (w, h / 2), (w / 2, h), (0pt, h / 2), ..style) }
  else { polygon((w / 2, 0pt), (w, h), (0pt, h), ..style) }
}

#let draw(s, ox, oy) = {
  if s.k == "text" {
    let body = block(width: s.w * 1pt, if s.title == none { flow(s.flow) } else {
      // The bookmark takes the words of the heading, and the page its lines.
      show heading: it => block(flow(s.flow, wrap: it => it))
      heading(level: 1, s.title)
    })
    at(s.x - ox, s.y - oy, if s.aside { pdf.artifact(kind: "page", body) } else { body })
  } else if s.k == "box" {
    at(s.frame.xPt - ox, s.frame.yPt - oy, pdf.artifact(outline-of(
      s.geometry, s.frame.widthPt * 1pt, s.frame.heightPt * 1pt,
      fill: if s.fill == none { none } else { colour(s.fill) }, stroke: stroke-of(s.line),
    )))
  } else if s.k == "line" {
    let point(p) = ((p.at(0) - ox) * 1pt, (p.at(1) - oy) * 1pt)
    let parts = s.points.enumerate().map(((i, p)) => if i == 0 { curve.move(point(p)) } else { curve.line(point(p)) })
    at(0, 0, pdf.artifact(curve(stroke: stroke-of(s.line), ..parts)))
    for head in s.heads { at(0, 0, pdf.artifact(polygon(fill: colour(s.line.colour), stroke: none, ..head.map(point)))) }
  } else if s.k == "picture" {
    let picture = image(s.file, width: s.frame.widthPt * 1pt, height: s.frame.heightPt * 1pt, fit: "stretch", alt: s.alt)
    at(s.frame.xPt - ox, s.frame.yPt - oy, if s.alt == none { pdf.artifact(picture) } else { picture })
  } else if s.k == "figure" {
    let body = block(width: s.frame.widthPt * 1pt, height: s.frame.heightPt * 1pt, for inner in s.shapes { draw(inner, s.frame.xPt, s.frame.yPt) })
    at(s.frame.xPt - ox, s.frame.yPt - oy, figure(alt: s.alt, body))
  } else {
    let cells(row) = row.map(cell => table.cell(fill: if cell.fill == none { none } else { colour(cell.fill) }, flow(cell.flow)))
    let rule = stroke-of(s.rule)
    let head = s.rows.slice(0, s.head)
    at(s.frame.xPt - ox, s.frame.yPt - oy, table(
      columns: s.columns.map(w => w * 1pt), rows: s.heights.map(h => h * 1pt), align: left + top,
      inset: (top: s.inset.top * 1pt, right: s.inset.right * 1pt, bottom: s.inset.bottom * 1pt, left: s.inset.left * 1pt),
      stroke: (x, y) => if y > 0 { (top: rule) },
      ..if s.head > 0 { (table.header(repeat: false, ..head.map(cells).flatten()),) },
      ..s.rows.slice(s.head).map(cells).flatten(),
    ))
  }
}

#for (i, slide) in d.slides.enumerate() {
  if i > 0 { pagebreak() }
  for s in slide.back { draw(s, 0, 0) }
  for s in slide.shapes { draw(s, 0, 0) }
}
`
