import type { Deck } from '../../../layout/slide.ts'
import { guid } from '../guid.ts'
import type { SchemeFonts } from '../scheme.ts'
import { emu } from '../units.ts'
import { element, namespaces, presentationNamespaces, xmlHead } from '../xml.ts'
import { notesSize } from './notes-parts.ts'
import { defaultTextStyle } from './text-styles.ts'

/** Slides are numbered from 256 in every presentation, masters and layouts from 2³¹. */
const firstSlideId = 256
export const masterId = 2_147_483_648

/** Sections hold every slide of a deck or none: what stands before the first named one belongs to it. */
function sectionsOf(deck: Deck): readonly { readonly name: string; readonly slides: readonly number[] }[] {
  const order = new Map(deck.slides.map((slide, index) => [slide.id, index]))
  const known = deck.sections
    .flatMap(({ name, firstSlide }) => {
      const first = order.get(firstSlide)
      return first === undefined ? [] : [{ name, first }]
    })
    .sort((one, other) => one.first - other.first)
  return known
    .map(({ name, first }, index) => {
      const from = index === 0 ? 0 : first
      const to = known[index + 1]?.first ?? deck.slides.length
      return { name, slides: Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset) }
    })
    .filter((section) => section.slides.length > 0)
}

const p14 = 'http://schemas.microsoft.com/office/powerpoint/2010/main'

function sectionList(deck: Deck): string {
  const sections = sectionsOf(deck)
  if (sections.length === 0) return ''
  const rows = sections.map(({ name, slides }) =>
    element(
      'p14:section',
      { name, id: guid(`section ${deck.slides[slides[0] ?? 0]?.id} ${name}`) },
      element(
        'p14:sldIdLst',
        {},
        ...slides.map((index) => element('p14:sldId', { id: firstSlideId + index })),
      ),
    ),
  )
  const list = element('p14:sectionLst', { 'xmlns:p14': p14 }, ...rows)
  return element('p:extLst', {}, element('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, list))
}

/** The presentation part: which master, notes master and slides there are, how large they are, and the sections. */
export function presentationPart(
  deck: Deck,
  ids: { readonly master: string; readonly notesMaster?: string; readonly slides: readonly string[] },
  fonts: SchemeFonts,
): string {
  const cx = emu(deck.widthPt)
  const cy = emu(deck.heightPt)
  const { notesMaster } = ids
  return (
    xmlHead +
    element(
      'p:presentation',
      presentationNamespaces,
      element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: masterId, 'r:id': ids.master })),
      notesMaster === undefined
        ? ''
        : element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': notesMaster })),
      element(
        'p:sldIdLst',
        {},
        ...ids.slides.map((id, index) => element('p:sldId', { id: firstSlideId + index, 'r:id': id })),
      ),
      element('p:sldSz', { cx, cy, type: cx === 9_144_000 && cy === 6_858_000 ? 'screen4x3' : undefined }),
      element('p:notesSz', { cx: emu(notesSize.widthPt), cy: emu(notesSize.heightPt) }),
      defaultTextStyle(fonts, deck.lang),
      sectionList(deck),
    )
  )
}

export const presentationPropertiesPart = xmlHead + element('p:presentationPr', presentationNamespaces)

export const viewPropertiesPart = xmlHead + element('p:viewPr', presentationNamespaces)

/** No table style of its own; `def` is the one that PowerPoint gives to new tables. */
export const tableStylesPart =
  xmlHead +
  element('a:tblStyleLst', { 'xmlns:a': namespaces.a, def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}' })
