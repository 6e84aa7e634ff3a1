import type { ChartShape, Deck, MasterLayout, Slide } from '../../../layout/slide.ts'
import type { Theme } from '../../../theme/theme.ts'
import type { DrawnPage } from '../adapter.ts'
import { chartPart } from '../chart/chart-part.ts'
import { chartWorkbook } from '../chart/workbook.ts'
import { type SchemeFonts, schemeFonts } from '../scheme.ts'
import { contentTypes } from './content-types.ts'
import { layoutPart } from './layout-part.ts'
import { linkTarget } from './link-target.ts'
import { masterPart } from './master-part.ts'
import { type Media, openMedia } from './media.ts'
import { notesMasterPart, notesPart } from './notes-parts.ts'
import {
  masterId,
  presentationPart,
  presentationPropertiesPart,
  tableStylesPart,
  viewPropertiesPart,
} from './presentation-part.ts'
import { corePropertiesPart, extendedPropertiesPart } from './property-parts.ts'
import { type Relationships, relationships, relationshipsOf } from './relationships.ts'
import { type SlideContext, slidePart } from './slide-part.ts'
import type { TextContext } from './text-body.ts'
import { notesTheme, themePart } from './theme-part.ts'
import type { PackageParts } from './zip-parts.ts'

type Parts = Map<string, string | Uint8Array>

function put(parts: Parts, name: string, xml: string, related?: Relationships): void {
  parts.set(name, xml)
  if (related !== undefined) parts.set(relationshipsOf(name), related.xml())
}

/** Puts the charts of a deck into its package, numbered in the order of the slides. */
function chartsOf(parts: Parts, fonts: SchemeFonts): (shape: ChartShape, drawn: string) => string {
  let last = 0
  return (shape, drawn) => {
    last += 1
    const related = relationships()
    const workbook = `Microsoft_Excel_Worksheet${last}.xlsx`
    const numbers = related.add('package', `../embeddings/${workbook}`)
    put(parts, `ppt/charts/chart${last}.xml`, chartPart(shape, drawn, numbers, fonts), related)
    parts.set(`ppt/embeddings/${workbook}`, chartWorkbook(shape))
    return `../charts/chart${last}.xml`
  }
}

/** Puts the pictures of one part into the package. */
function picturesOf(related: Relationships, media: Media): SlideContext['picture'] {
  const image = (file: string) => related.add('image', `../media/${file}`)
  return (picture) => {
    const { image: file, svg } = media.add(picture)
    return { image: image(file), ...(svg === undefined ? {} : { svg: image(svg) }) }
  }
}

/** Links of one slide: to an address outside, or by "#id" to another slide of the deck. */
function linksOf(related: Relationships, slideNumbers: ReadonlyMap<string, number>): TextContext['link'] {
  return (href) => {
    if (href.startsWith('#')) {
      const number = slideNumbers.get(href.slice(1))
      if (number === undefined) return undefined
      return { 'r:id': related.add('slide', `slide${number}.xml`), action: 'ppaction://hlinksldjump' }
    }
    const target = linkTarget(href)
    return target === undefined ? undefined : { 'r:id': related.add('hyperlink', target, true) }
  }
}

function putMaster(
  parts: Parts,
  deck: Deck,
  theme: Theme,
  layouts: readonly { readonly layout: MasterLayout; readonly drawn: DrawnPage }[],
  media: Media,
): void {
  const context: TextContext = { fonts: schemeFonts(theme), lang: deck.lang, link: () => undefined }
  const ofMaster = relationships()
  const ids = layouts.map(({ layout, drawn }, index) => {
    const ofLayout = relationships()
    ofLayout.add('slideMaster', '../slideMasters/slideMaster1.xml')
    const xml = layoutPart(layout, deck.masters, deck.masterShapes[layout], drawn, context)
    put(parts, `ppt/slideLayouts/slideLayout${index + 1}.xml`, xml, ofLayout)
    const relationship = ofMaster.add('slideLayout', `../slideLayouts/slideLayout${index + 1}.xml`)
    return { id: masterId + 1 + index, relationship }
  })
  ofMaster.add('theme', '../theme/theme1.xml')
  const related = picturesOf(ofMaster, media)
  const pictures = deck.masterShapes['Headline only'].flatMap((shape) =>
    shape.kind === 'picture' ? [{ shape, related: related(shape.picture) }] : [],
  )
  put(parts, 'ppt/slideMasters/slideMaster1.xml', masterPart(deck.masters, ids, pictures, context), ofMaster)
  put(parts, 'ppt/theme/theme1.xml', themePart(theme))
}

function putSlides(
  parts: Parts,
  deck: Deck,
  theme: Theme,
  slides: ReadonlyMap<Slide, DrawnPage>,
  layouts: readonly MasterLayout[],
  media: Media,
): void {
  const numbers = new Map(deck.slides.map((slide, index) => [slide.id, index + 1]))
  const fonts = schemeFonts(theme)
  const chart = chartsOf(parts, fonts)
  for (const [index, slide] of deck.slides.entries()) {
    const number = index + 1
    const related = relationships()
    related.add('slideLayout', `../slideLayouts/slideLayout${layouts.indexOf(slide.master) + 1}.xml`)
    const context: SlideContext = {
      fonts,
      lang: deck.lang,
      link: linksOf(related, numbers),
      slideNumber: number,
      chart: (shape, drawn) => related.add('chart', chart(shape, drawn)),
      picture: picturesOf(related, media),
    }
    const xml = slidePart(slide, deck.masters[slide.master], slides.get(slide) ?? new Map(), context)
    if (slide.notes.length > 0) {
      related.add('notesSlide', `../notesSlides/notesSlide${number}.xml`)
      const ofNotes = relationships()
      ofNotes.add('notesMaster', '../notesMasters/notesMaster1.xml')
      ofNotes.add('slide', `../slides/slide${number}.xml`)
      const notes = notesPart(slide.notes, slide.notesLang, number)
      put(parts, `ppt/notesSlides/notesSlide${number}.xml`, notes, ofNotes)
    }
    put(parts, `ppt/slides/slide${number}.xml`, xml, related)
  }
}

/** The notes' master and its own theme: two masters that share one make PowerPoint offer a repair. */
function putNotesMaster(parts: Parts, deck: Deck, theme: Theme): void {
  const related = relationships()
  related.add('theme', '../theme/theme2.xml')
  const context = { fonts: schemeFonts(theme), lang: deck.lang }
  put(parts, 'ppt/notesMasters/notesMaster1.xml', notesMasterPart(deck, context), related)
  put(parts, 'ppt/theme/theme2.xml', themePart(notesTheme(theme)))
}

/** All parts of the package: each made for this deck, none that nothing asks for. */
export function packageParts(
  deck: Deck,
  theme: Theme,
  slides: ReadonlyMap<Slide, DrawnPage>,
  layouts: readonly { readonly layout: MasterLayout; readonly drawn: DrawnPage }[],
): PackageParts {
  const parts: Parts = new Map()
  const hasNotes = deck.slides.some((slide) => slide.notes.length > 0)
  const media = openMedia()
  putMaster(parts, deck, theme, layouts, media)
  putSlides(
    parts,
    deck,
    theme,
    slides,
    layouts.map(({ layout }) => layout),
    media,
  )
  for (const [file, bytes] of media.files) parts.set(`ppt/media/${file}`, bytes)
  if (hasNotes) putNotesMaster(parts, deck, theme)

  const related = relationships()
  const ids = {
    master: related.add('slideMaster', 'slideMasters/slideMaster1.xml'),
    slides: deck.slides.map((_, index) => related.add('slide', `slides/slide${index + 1}.xml`)),
    ...(hasNotes ? { notesMaster: related.add('notesMaster', 'notesMasters/notesMaster1.xml') } : {}),
  }
  related.add('presProps', 'presProps.xml')
  related.add('viewProps', 'viewProps.xml')
  related.add('theme', 'theme/theme1.xml')
  related.add('tableStyles', 'tableStyles.xml')
  put(parts, 'ppt/presentation.xml', presentationPart(deck, ids, schemeFonts(theme)), related)
  put(parts, 'ppt/presProps.xml', presentationPropertiesPart)
  put(parts, 'ppt/viewProps.xml', viewPropertiesPart)
  put(parts, 'ppt/tableStyles.xml', tableStylesPart)
  put(parts, 'docProps/core.xml', corePropertiesPart(deck))
  put(parts, 'docProps/app.xml', extendedPropertiesPart(deck))

  const ofPackage = relationships()
  ofPackage.add('officeDocument', 'ppt/presentation.xml')
  ofPackage.add('core-properties', 'docProps/core.xml')
  ofPackage.add('extended-properties', 'docProps/app.xml')
  parts.set('_rels/.rels', ofPackage.xml())
  parts.set('[Content_Types].xml', contentTypes([...parts.keys()]))
  return parts
}
