/** Words of the page in Typst: spans, references held to their words, labels. Part of page.typ.ts, which defines what it uses. */
export const pageWordsTypst = `
// A mark says where it stands. One in a block of its own keeps its place; a bare one moves on with what follows it.
#let spot(label) = context [#metadata((page: here().page(), y: here().position().y.pt()))#label]
#let mark(label) = block(height: 0pt, spot(label))

#let span(r) = {
  let style = (:)
  if "font" in r { style.font = r.font }
  if "voice" in r { style.fill = voice-colour(r.voice); style.style = if r.voice == "other" { "italic" } else { "normal" } }
  if "lang" in r { style.lang = r.lang; style.region = r.at("region", default: none) }
  let out = text(..style, r.t)
  if "bold" in r { out = strong(out) }
  if "italic" in r { out = emph(out) }
  if "mark" in r { out = highlight(fill: colour("mark"), top-edge: 0.8em, bottom-edge: -0.25em, out) }
  if "ins" in r { out = underline(stroke: 0.06em, offset: 0.16em, out) }
  if "under" in r { out = underline(stroke: 0.04em, offset: 0.16em, out) }
  if "del" in r { out = strike(out) }
  if "sup" in r { out = super(out) }
  if "href" in r { out = link(r.href, underline(stroke: 0.04em + colour("muted"), offset: 0.16em, out)) }
  out
}

// Notes the words that are wider than their column.
#let note-wide(runs, w) = for r in runs {
  if "long" in r {
    for (word, number) in r.long {
      context if measure(span((..r, t: word))).width > w { [#metadata(number)<too-wide>] }
    }
  } else if "word" in r { note-wide(r.word + r.ref, w) }
}

#let reference(runs) = {
  set text(font: d.fonts.sans, size: small, fill: colour("muted"), weight: "regular", style: "normal")
  runs.map(span).join()
}

// A reference stands on one line with the word before it, as far as the column is wide enough for both. Most are so short
// that nothing need be measured: no letter of a text face is three quarters of an em wide on average.
#let tail(r, w) = {
  // In large print, and in the narrow columns of a handout, a long reference would leave half a line empty: it goes on after a comma.
  let most = if s.large or (d.running != none and w < ems(24)) { w * 0.6 } else { w }
  let ref = reference(r.ref)
  let word = r.word.map(span).join()
  // One that is wider than its column goes on after a comma or a semicolon, not within "p. 1".
  let pieces() = r.ref.map(part => part.t.matches(regex("[^,;]+[,;]*|[,;]+")).map(m => {
    let piece = reference(((..part, t: m.text.trim()),))
    if measure(piece).width <= w { box(piece) } else { piece }
  })).flatten().join([ ])
  let alone() = if measure(ref).width <= most { box(ref) } else { pieces() }
  if word == none {
    if r.space { [ ] }
    if r.letters * 0.75 * body <= w { box(ref) } else { context alone() }
  } else {
    let whole = word + [ ] + ref
    if r.letters * 0.75 * body <= most { box(whole) } else {
      context if measure(whole).width <= most { box(whole) } else { word + [ ] + alone() }
    }
  }
}

#let inline(runs, w) = {
  note-wide(runs, w)
  for r in runs { if "br" in r { linebreak() } else if "ref" in r { tail(r, w) } else { span(r) } }
}

// The words of a heading: what the outline of the file takes up may not depend on a measure.
#let heading-words(runs) = for r in runs {
  if "br" in r { linebreak() } else if "ref" in r { box(r.word.map(span).join() + [ ] + reference(r.ref)) } else { span(r) }
}

// Lines of like length: the narrowest measure that takes no line more. To be called within a context.
#let balanced-width(words, w) = {
  let high = measure(width: w, par(words)).height
  let best = w
  for step in range(1, 24) {
    let width = w * (1 - step * 0.02)
    if measure(width: width, par(words)).height > high { break }
    best = width
  }
  best
}

#let caps(words) = text(size: small, weight: "bold", tracking: 0.07em, number-type: "lining", upper(words))
`
