import { gridOf } from '../../src/layout/grid.ts'
import type { Deck, FramePt, Shape, Slide, TextShape } from '../../src/layout/slide.ts'
import type { Theme } from '../../src/theme/theme.ts'

/*
 * What must hold of any slide, whatever stands on it. Each function gives the faults that it finds, as sentences.
 */

type Leaf = Exclude<Shape, { readonly kind: 'group' }>

/** The shapes of a slide with groups opened; the plain twins of a chart count as its own. */
const leaves = (shapes: readonly Shape[]): readonly Leaf[] =>
  shapes.flatMap((shape): readonly Leaf[] => (shape.kind === 'group' ? leaves(shape.shapes) : [shape]))

const frameOf = (shape: Leaf): FramePt | undefined =>
  shape.kind === 'line' || shape.kind === 'connector' ? undefined : shape.frame

const tolerance = 0.05

function outside(slide: Slide, deck: Deck): readonly string[] {
  const points = leaves(slide.shapes).flatMap((shape) => {
    if (shape.kind === 'line')
      return [shape.fromPt, shape.toPt].map(({ x, y }) => ({ name: shape.name, x, y }))
    if (shape.kind === 'connector') return shape.pointsPt.map(({ x, y }) => ({ name: shape.name, x, y }))
    const { xPt, yPt, widthPt, heightPt } = shape.frame
    return [
      { name: shape.name, x: xPt, y: yPt },
      { name: shape.name, x: xPt + widthPt, y: yPt + heightPt },
    ]
  })
  return points
    .filter(
      ({ x, y }) =>
        x < -tolerance || y < -tolerance || x > deck.widthPt + tolerance || y > deck.heightPt + tolerance,
    )
    .map(({ name, x, y }) => `“${name}” reaches ${Math.round(x)}, ${Math.round(y)}, outside the slide`)
}

const textsOf = (slide: Slide): readonly TextShape[] =>
  leaves(slide.shapes).flatMap((shape) =>
    shape.kind === 'text'
      ? [shape]
      : shape.kind === 'chart'
        ? shape.drawn.filter((one) => one.kind === 'text')
        : [],
  )

function overflowing(slide: Slide): readonly string[] {
  return textsOf(slide).flatMap((text) => {
    const faults: string[] = []
    if (text.textHeightPt > text.frame.heightPt + tolerance)
      faults.push(`“${text.name}” is ${text.textHeightPt} high in a box of ${text.frame.heightPt}`)
    const room = text.frame.widthPt - text.insetPt.left - text.insetPt.right
    for (const one of text.paragraphs)
      for (const line of one.lines)
        if (line.widthPt + one.indentPt > room + tolerance)
          faults.push(`“${line.text}” is wider than “${text.name}”`)
    return faults
  })
}

function tableFaults(slide: Slide): readonly string[] {
  return leaves(slide.shapes).flatMap((shape) => {
    if (shape.kind !== 'table') return []
    const room = (column: number) =>
      (shape.columnWidthsPt[column] ?? 0) - shape.insetPt.left - shape.insetPt.right
    return shape.rows.flatMap((row, y) =>
      row.flatMap((cell, x) => {
        const high = (cell.textHeightPt ?? 0) > (shape.rowHeightsPt[y] ?? 0) + tolerance
        const wide = cell.paragraphs.some((one) =>
          one.lines.some((line) => line.widthPt > room(x) + tolerance),
        )
        return high || wide ? [`cell ${y + 1}.${x + 1} of “${shape.name}” does not hold its words`] : []
      }),
    )
  })
}

const overlap = (a: FramePt, b: FramePt) =>
  a.xPt < b.xPt + b.widthPt - tolerance * 4 &&
  b.xPt < a.xPt + a.widthPt - tolerance * 4 &&
  a.yPt < b.yPt + b.heightPt - tolerance * 4 &&
  b.yPt < a.yPt + a.heightPt - tolerance * 4

/** Two things with words, or a picture, that stand on one another. */
function overlapping(slide: Slide): readonly string[] {
  const boxes = leaves(slide.shapes).flatMap((shape) => {
    const frame = frameOf(shape)
    return frame === undefined || shape.kind === 'box' ? [] : [{ name: shape.name, frame }]
  })
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => overlap(one.frame, other.frame))
      .map((other) => `“${one.name}” and “${other.name}” stand on one another`),
  )
}

/** Reading order: the title first, and nothing after what stands wholly below it in the same column. */
function outOfOrder(slide: Slide): readonly string[] {
  const [first] = slide.shapes
  const faults =
    first?.kind === 'text' && first.placeholder === 'title'
      ? []
      : ['the title is not the first thing that is read']
  const read = slide.shapes.flatMap((shape) => {
    if (shape.alt === null || shape.kind === 'line' || shape.kind === 'connector') return []
    if (shape.kind === 'text' && (shape.placeholder === 'kicker' || shape.placeholder === 'title')) return []
    const frames =
      shape.kind === 'group' ? leaves(shape.shapes).flatMap((leaf) => frameOf(leaf) ?? []) : [shape.frame]
    const left = Math.min(...frames.map((frame) => frame.xPt))
    const top = Math.min(...frames.map((frame) => frame.yPt))
    const right = Math.max(...frames.map((frame) => frame.xPt + frame.widthPt))
    const bottom = Math.max(...frames.map((frame) => frame.yPt + frame.heightPt))
    return [{ name: shape.name, left, top, right, bottom }]
  })
  for (const [index, one] of read.entries())
    for (const later of read.slice(index + 1))
      if (later.bottom <= one.top + tolerance && later.left < one.right && one.left < later.right)
        faults.push(`“${later.name}” stands above “${one.name}” and is read after it`)
  return faults
}

function tooSmall(slide: Slide, theme: Theme): readonly string[] {
  const { reference, cell } = theme.sizes
  const paragraphs = [
    ...textsOf(slide).flatMap((text) => text.paragraphs),
    ...leaves(slide.shapes).flatMap((shape) =>
      shape.kind === 'table' ? shape.rows.flat().flatMap((one) => one.paragraphs) : [],
    ),
  ]
  return paragraphs.flatMap((one) =>
    one.runs.flatMap((run) => {
      // References, labels and notes are muted, tracked or raised; all other words have the floor of cells at least.
      const isQuiet =
        run.colour === 'muted' ||
        run.trackingPt !== undefined ||
        run.superscript === true ||
        run.slide !== undefined
      const floor = isQuiet ? reference.floorPt : cell.floorPt
      return run.text.trim() !== '' && run.sizePt < floor ? [`“${run.text}” is set in ${run.sizePt} pt`] : []
    }),
  )
}

/** The least share of a body that may be one empty band while its words could be larger. */
const mostEmpty = 0.35

/** An empty band where there is matter to fill it: words that stand below the size that is wanted. */
function emptyBand(slide: Slide, deck: Deck, theme: Theme): readonly string[] {
  // Where a body goes on over slides all have one size, which the fullest of them decides.
  const goesOn = deck.slides.some((other) => other.id === `${slide.id}-2`) || /-\d+$/u.test(slide.id)
  if (slide.master === 'Title' || goesOn) return []
  const { bodyEndPt } = gridOf(deck.widthPt > 800 ? '16:9' : '4:3')
  const isFrame = (shape: Shape) =>
    shape.kind === 'text' && ['title', 'kicker', 'foot', 'number'].includes(shape.placeholder ?? '')
  const title = slide.shapes.find((shape) => shape.kind === 'text' && shape.placeholder === 'title')
  if (title?.kind !== 'text') return []
  const top = title.frame.yPt + title.frame.heightPt
  const body = slide.shapes.filter((shape) => !isFrame(shape))
  const spans = leaves(body)
    .flatMap((shape) => {
      const frame = frameOf(shape)
      return frame === undefined ? [] : [{ from: frame.yPt, to: frame.yPt + frame.heightPt }]
    })
    .sort((a, b) => a.from - b.from)
  const sizes = body.flatMap((shape) =>
    shape.kind === 'text' && (shape.placeholder === 'body' || shape.placeholder === 'body2')
      ? shape.paragraphs.flatMap((one) => one.runs.map((run) => run.sizePt))
      : [],
  )
  if (sizes.length === 0 || Math.max(...sizes) >= theme.sizes.body.wantedPt) return []
  let end = top
  let widest = 0
  for (const span of [...spans, { from: bodyEndPt, to: bodyEndPt }]) {
    widest = Math.max(widest, span.from - end)
    end = Math.max(end, span.to)
  }
  const share = widest / (bodyEndPt - top)
  return share > mostEmpty
    ? [`${Math.round(share * 100)} % of the body are one empty band at ${Math.max(...sizes)} pt`]
    : []
}

/** Everything that is wrong with the slides of a deck, each fault with its slide. */
export function slideFaults(deck: Deck, theme: Theme): readonly string[] {
  const titles = new Set<string>()
  return deck.slides.flatMap((slide, index) => {
    const repeated = titles.has(slide.title) ? [`the title “${slide.title}” is there twice`] : []
    titles.add(slide.title)
    return [
      ...repeated,
      ...outside(slide, deck),
      ...overflowing(slide),
      ...tableFaults(slide),
      ...overlapping(slide),
      ...outOfOrder(slide),
      ...tooSmall(slide, theme),
      ...emptyBand(slide, deck, theme),
    ].map((fault) => `slide ${index + 1} (${slide.id}, ${slide.layout}): ${fault}`)
  })
}
