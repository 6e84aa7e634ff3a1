/** Blocks of the page in Typst: one function a kind, spaces between them, columns that end level. Part of page.typ.ts. */
export const pageBlocksTypst = `
#let title-size = body * d.scale.title
#let lead-size = body * d.scale.lead
#let gutter = ems(2.2)

// What is not too high stays on one page; what is higher than a good part of one goes on over its end.
#let kept(w, body) = context {
  let most = (d.paper.height - 2 * d.paper.margin) * 0.55 * 1pt
  if measure(width: w, body).height <= most { block(width: w, breakable: false, body) } else { block(width: w, body) }
}

#let opens(b) = b.k in ("group", "columns", "box", "picture", "answers", "passage", "reading")
#let is-title(b) = b.k == "heading" and b.look == 1

// The space between two neighbours, from the foot of the last line to the top of the next. Within a group it is the space
// between lines and a little more; what stands between groups grows and shrinks most.
#let leading = ems(s.pitch - 0.72)
#let goes-on(b) = b.k == "group" and "goesOn" in b
#let between(a, b) = {
  if goes-on(b) { leading + air(0.22) }
  else if is-title(a) { leading + air(if b.k == "text" and b.role == "subtitle" { 0.45 } else { 0.9 }) }
  else if a.k == "text" and a.role == "subtitle" { leading + air(0.7) }
  else if is-title(b) { if a.k == "text" and a.role == "kicker" { ems(0.5) + leading * 0.4 } else { air(1.6) } }
  else if a.k == "heading" or (a.k == "text" and a.role == "kicker") { ems(0.16) + leading * 0.7 + air(0.06) }
  else if a.k == "group" and "voice" in a and b.k == "text" { leading + air(0.45) }
  else if a.k == "quotation" or b.k == "quotation" { leading + air(0.6) }
  else if opens(a) or opens(b) or b.k == "heading" { leading + air(0.95) }
  else { leading + air(0.28) }
}

#let stroke-of(voice) = if voice == "other" { (paint: voice-colour(voice), thickness: 2.2pt, dash: (0pt, 4pt), cap: "round") } else {
  (paint: voice-colour(voice), thickness: 2pt)
}

#let ruled(voice, w, make) = {
  let inset = ems(1)
  block(width: w, stroke: (left: stroke-of(voice)), inset: (left: inset, y: ems(0.12)), outset: (left: -1pt), make(w - inset))
}

// Mutual recursion goes through this dictionary-less dispatcher: "render" is handed down as an argument.
#let seq(blocks, w, render, extra: 0pt, loose: 0pt) = for (i, b) in blocks.enumerate() {
  if i > 0 { v(between(blocks.at(i - 1), b) + if goes-on(b) { loose } else { extra }) }
  render(b, w)
}

#let quotation(b, w) = {
  let words(w) = {
    set text(font: d.fonts.serif, fill: voice-colour(b.voice), size: ems(1.08))
    set text(style: "italic") if b.voice == "other"
    set text(..b.language)
    quote(block: true, par(inline(b.runs, w)))
  }
  if b.ruled { ruled(b.voice, w, words) } else { words(w) }
}

// Boxes to tick, in a line as far as they go.
#let boxes-of(b, w) = {
  let square = pdf.artifact(box(width: 0.82em, height: 0.82em, baseline: 0.08em, stroke: 0.9pt + colour("ink")))
  par(b.items.map(blocks => box(square + h(0.45em) + for x in blocks { if x.k == "text" { inline(x.runs, w) } })).join(h(1.8em)))
}

#let items(b, w, render, extra: 0pt) = {
  let marker = if b.ordered { ems(1.2) } else { ems(1.05) }
  let width = w - marker
  // What is asked has its boxes at the right, on the same line where there is room.
  let inner(blocks) = if blocks.len() > 1 and blocks.last().k == "list" and blocks.last().boxes { context {
    let boxes = boxes-of(blocks.last(), width)
    let taken = measure(boxes).width
    if taken > width * 0.45 { seq(blocks, width, render) } else {
      let rest = width - taken - ems(1.6)
      grid(columns: (rest, taken), column-gutter: ems(1.6), seq(blocks.slice(0, -1), rest, render), boxes)
    }
  } } else { seq(blocks, width, render) }
  let space = leading + air(0.22) + extra
  if b.ordered {
    let digits = str(b.start + b.items.len() - 1).len()
    let label(n) = box(width: marker - ems(0.5) + ems(0.5) * (digits - 1), text(weight: "bold", fill: colour("source"), number-type: "lining", number-width: "tabular", str(n)))
    set enum(numbering: label, body-indent: ems(0.5), number-align: start + top, spacing: space)
    enum(start: b.start, tight: false, ..b.items.map(x => enum.item(inner(x))))
  } else {
    let dash = box(width: marker - ems(0.3), text(fill: colour("muted"), "–"))
    set list(marker: dash, body-indent: ems(0.3), spacing: space)
    list(tight: false, ..b.items.map(x => list.item(inner(x))))
  }
}

#let terms-of(b, w, render, extra: 0pt) = context {
  let label(runs) = if b.strip { text(size: small, fill: colour("muted"), inline(runs, w)) } else { text(weight: "bold", inline(runs, w)) }
  let widest = calc.max(0pt, ..b.entries.map(e => measure(label(e.term)).width))
  let indent = calc.min(widest + ems(0.9), w * 0.34)
  let narrow = widest + ems(0.9) > indent
  // The first paragraph goes on in the line that the term begins.
  let meaning(blocks, w) = if blocks.len() == 0 { [] } else if blocks.first().k != "text" { seq(blocks, w, render) } else {
    inline(blocks.first().runs, w)
    if blocks.len() > 1 { v(between(blocks.at(0), blocks.at(1))); seq(blocks.slice(1), w, render) }
  }
  set strong(delta: 0)
  // In a narrow column the term begins the line and the meaning runs on.
  if not b.strip and w < ems(24) {
    for (i, e) in b.entries.enumerate() {
      if i > 0 { v(leading + air(0.18)) }
      terms(hanging-indent: ems(0.8), separator: [ ], tight: true, terms.item(label(e.term), meaning(e.meaning, w)))
    }
    return
  }
  set terms(separator: [], hanging-indent: indent, indent: 0pt, spacing: leading + air(if b.strip { 0.02 } else { 0.22 }) + extra, tight: false)
  terms(..b.entries.map(e => terms.item(
    box(width: indent, if narrow { box(width: indent - ems(0.5), label(e.term)) } else { label(e.term) }),
    meaning(e.meaning, w - indent),
  )))
}

#let table-of(b, w) = {
  let size = if b.strip { body } else { calc.max(small, ems(0.92)) }
  let columns = b.shares.map(x => if x == 0 { auto } else { x * 1fr })
  let hair = 0.5pt + colour("rule")
  let cell(c, in-head) = {
    let words = inline(c.runs, w)
    if in-head { text(size: small, weight: "bold", fill: colour("muted"), words) }
    else if c.heads and b.strip { text(size: small, fill: colour("muted"), words) }
    else if c.heads { text(weight: "bold", words) } else { words }
  }
  set text(size: size, number-type: "lining", number-width: "tabular")
  if b.caption.len() > 0 { text(size: small, fill: colour("muted"), par(inline(b.caption, w))); v(ems(0.45)) }
  table(
    columns: columns,
    align: (x, y) => top + if b.right.at(x) { right } else { start },
    inset: (x, y) => (
      left: if x == 0 { 0pt } else { ems(0.5) }, right: if x == b.shares.len() - 1 { 0pt } else { ems(0.5) },
      y: if b.strip { ems(0.18) } else { ems(0.2) + air(0.16) },
    ),
    stroke: (x, y) => if b.strip { none } else { (top: if y == 0 { none } else { hair }, bottom: hair) },
    ..if b.head.len() > 0 { (table.header(..b.head.flatten().map(c => cell(c, true))),) } else { () },
    ..b.body.flatten().map(c => cell(c, false)),
  )
}

// Every way to part groups into n columns keeps their order; the best has the least highest column.
#let partings(count, n) = if n == 1 { ((count,),) } else {
  let out = ()
  for first in range(1, count - n + 2) { for rest in partings(count - first, n - 1) { out.push((first, ..rest)) } }
  out
}

// How many spaces between items a group has: what may be widened within it.
#let inner-gaps(b) = {
  if b.k == "list" and not b.boxes { b.items.len() - 1 }
  else if b.k == "terms" { b.entries.len() - 1 }
  else if b.k == "group" { b.blocks.map(inner-gaps).sum(default: 0) }
  else { 0 }
}

#let columns-of(b, w, render) = context {
  let n = b.columns.len()
  let cw = (w - gutter * (n - 1)) / n
  if not b.level {
    let cards = grid(columns: (cw,) * n, column-gutter: gutter, ..b.columns.map(groups => seq(groups, cw, render)))
    return if d.running == none { cards } else { kept(w, cards) }
  }
  let groups = b.columns.flatten()
  let heights = groups.map(g => measure(width: cw, block(width: cw, render(g, cw))).height)
  let gaps = groups.slice(1).zip(groups).map(((next, group)) => between(group, next))
  // The height of the groups from one number up to, not including, another.
  let high(from, to) = if from >= to { 0pt } else { heights.slice(from, to).sum() + gaps.slice(from, to - 1).sum(default: 0pt) }
  let tallest(way) = {
    let at = 0
    let most = 0pt
    for count in way { most = calc.max(most, high(at, at + count)); at += count }
    most
  }
  let way = b.columns.map(column => column.len())
  if groups.len() <= 14 and n <= 3 {
    let best = tallest(way)
    for other in partings(groups.len(), n) {
      let most = tallest(other)
      // The template's own columns are kept unless others end clearly more level.
      if most < best - ems(1.5) { best = most; way = other }
    }
  }
  // What a column lacks goes between its groups, and a third as much between the items of its lists, so that no one gap is wide.
  let most = tallest(way)
  let at = 0
  let cells = ()
  for count in way {
    let own = groups.slice(at, at + count)
    let slack = most - high(at, at + count)
    let further = own.slice(calc.min(1, count)).filter(goes-on).len()
    let inner = own.map(inner-gaps).sum(default: 0) + further
    let outer = calc.max(0, count - 1 - further)
    let loose = calc.min(slack / calc.max(1, 3 * outer + inner), ems(0.4))
    let extra = if outer > 0 { calc.min((slack - loose * inner) / outer, ems(1.2)) } else { 0pt }
    cells.push(seq(own, cw, (b, w) => render(b, w, loose: loose), extra: extra, loose: loose))
    at += count
  }
  grid(columns: (cw,) * n, column-gutter: gutter, ..cells)
}
`

/** Sets a block of any kind. Part of page.typ.ts, after all that it calls. */
export const pageRenderTypst = `
#let render(b, w, loose: 0pt) = {
  if b.k == "text" {
    if b.role == "body" { par(inline(b.runs, w)) }
    else if b.role == "subtitle" { set text(size: ems(1.15), fill: colour("muted")); par(inline(b.runs, w)) }
    else if b.role == "lead" {
      set text(font: d.fonts.serif, size: lead-size)
      par(..pitch(calc.min(s.pitch, 1.34)), inline(b.runs, w))
    }
    else if b.role == "kicker" { set text(fill: voice-colour(b.at("voice", default: "source"))); par(caps(inline(b.runs, w))) }
    else { set text(size: small, fill: colour("muted")); par(inline(b.runs, w)) }
  } else if b.k == "heading" {
    note-wide(b.runs, w)
    let words = heading-words(b.runs)
    if b.look == 1 {
      let title = { set text(font: d.fonts.serif, size: title-size, weight: "regular"); words }
      set par(..pitch(1.16))
      context heading(level: b.level, block(width: balanced-width(title, w), title))
    } else if b.look == 2 {
      set text(fill: voice-colour(b.at("voice", default: "source")))
      heading(level: b.level, caps(words))
    } else { heading(level: b.level, text(size: body, weight: "bold", words)) }
  } else if b.k == "list" { if b.boxes { boxes-of(b, w) } else { items(b, w, render, extra: loose) } }
  else if b.k == "terms" { terms-of(b, w, render, extra: loose) }
  else if b.k == "table" { table-of(b, w) }
  else if b.k == "quotation" { quotation(b, w) }
  else if b.k == "columns" { columns-of(b, w, render) }
  else if b.k == "box" {
    let (x, y) = (ems(1.15), ems(0.95))
    block(width: w, fill: colour("wash"), inset: (left: x, right: x, top: y, bottom: y + 0.12 * lead-size), seq(b.blocks, w - 2 * x, render))
  }
  else if b.k == "answers" { answers-of(b, w, render) }
  else if b.k == "reading" { reading-of(b, w, render) }
  else if b.k == "passage" { kept(w, passage-of(b, w, render)) }
  else if b.k == "room" {
    if b.label.len() == 0 { rules(b.lines, w); mark(<room-row>) } else {
      block(height: d.room * 0.7 * 1pt, width: w, align(bottom, grid(
        columns: (auto, 1fr), column-gutter: ems(0.5), align: bottom,
        text(size: small, fill: colour("muted"), inline(b.label, w)), pdf.artifact(line(length: 100%, stroke: 0.5pt + colour("muted"))),
      )))
    }
  }
  else if b.k == "picture" {
    if b.file in d.pictures { image(d.pictures.at(b.file), width: w, alt: b.alt); v(ems(0.4)) }
    set text(size: small, fill: colour("muted"))
    par(inline(b.caption, w))
  }
  else if b.k == "group" {
    let inside(w) = seq(b.blocks, w, (b, w) => render(b, w, loose: loose))
    if "voice" in b {
      let spoken = ruled(b.voice, w, inside)
      if d.running == none { spoken } else { kept(w, spoken) }
    } else { inside(w) }
  }
}
`
