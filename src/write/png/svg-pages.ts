/** One SVG of all pages of a document, one under another, and the size of them all: its own numbers are rounded. */
export interface TallSvg {
  readonly svg: string
  readonly widthPt: number
  readonly heightPt: number
}

/** One page as parts of an SVG, drawn from its own corner. */
export interface SvgPage {
  readonly widthPt: number
  readonly heightPt: number
  /** The outlines that the page uses, and the page itself. */
  readonly defs: string
  readonly body: string
}

const pageStart = '<g class="typst-page"'
const outline = /<path id="([^"]+)"[^>]*\/>/g

/** Parts the one tall SVG that Typst's renderer makes of a document into its pages, which are all of one size. */
export function svgPages({ svg, widthPt, heightPt }: TallSvg): readonly SvgPage[] {
  const [head = '', ...pages] = svg.split(pageStart)
  const outlines = new Map([...head.matchAll(outline)].map((match) => [match[1] as string, match[0]]))
  // What is not an outline (a clip, say) is little, and goes to every page.
  const others = [...head.matchAll(/<defs[^>]*>([\s\S]*?)<\/defs>/g)]
    .map((match) => (match[1] as string).replace(outline, ''))
    .join('')
  return pages.map((page, index) => {
    const open = page.slice(0, page.indexOf('>') + 1)
    const end = index === pages.length - 1 ? page.lastIndexOf('</svg>') : page.length
    const body = `<g>${withoutWords(page.slice(open.length, end))}`
    const used = new Set([...body.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] as string))
    return {
      widthPt,
      heightPt: heightPt / pages.length,
      defs: others + [...used].map((id) => outlines.get(id) ?? '').join(''),
      body,
    }
  })
}

/** What a browser lays over the letters, words to select and links to follow: a picture has no use for them. */
const withoutWords = (page: string) => page.replace(/<(foreignObject|a)\b[\s\S]*?<\/\1>/g, '')

const around = (widthPt: number, heightPt: number, inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${widthPt}" height="${heightPt}" viewBox="0 0 ${widthPt} ${heightPt}">${inner}</svg>`

/** A page as an SVG of its own. */
export const pageSvg = ({ widthPt, heightPt, defs, body }: SvgPage): string =>
  around(widthPt, heightPt, `<defs>${defs}</defs>${body}`)

/** Colours of a contact sheet, as hexadecimal digits. */
export interface SheetColours {
  readonly wash: string
  readonly rule: string
}

/** Between slides of a contact sheet and round it, and the width of each slide, in pixels. */
const gapPx = 16
const slidePx = 384
const mostColumns = 6

/** How wide a contact sheet of so many slides is. */
export const sheetWidthPx = (slides: number): number => columnsOf(slides) * (slidePx + gapPx) + gapPx

const columnsOf = (slides: number) => Math.min(mostColumns, Math.max(1, Math.ceil(Math.sqrt(slides))))

/** All pages on one sheet, in rows from left to right, each in a thin frame. */
export function sheetSvg(pages: readonly SvgPage[], colours: SheetColours): string {
  const first = pages[0]
  if (first === undefined) throw new Error('a contact sheet of no slides')
  const columns = columnsOf(pages.length)
  const scale = slidePx / first.widthPt
  const heightPx = Math.round(first.heightPt * scale)
  const width = sheetWidthPx(pages.length)
  const height = Math.ceil(pages.length / columns) * (heightPx + gapPx) + gapPx
  const defs = new Set(pages.flatMap((page) => page.defs.match(/<[\s\S]*?\/>|[^<]+/g) ?? []))
  const drawn = pages.map((page, index) => {
    const x = gapPx + (index % columns) * (slidePx + gapPx)
    const y = gapPx + Math.floor(index / columns) * (heightPx + gapPx)
    const frame = `<rect x="${x - 0.5}" y="${y - 0.5}" width="${slidePx + 1}" height="${heightPx + 1}" fill="none" stroke="#${colours.rule}"/>`
    return `<g transform="translate(${x} ${y}) scale(${scale})">${page.body}</g>${frame}`
  })
  const ground = `<rect width="${width}" height="${height}" fill="#${colours.wash}"/>`
  return around(width, height, `<defs>${[...defs].join('')}</defs>${ground}${drawn.join('')}`)
}
