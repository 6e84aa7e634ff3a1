import type { MasterLayout, MasterPlaceholder, PlaceholderName } from '../../../layout/slide.ts'
import type { Attributes } from '../xml.ts'

/** The layouts of the master in the order in which an office program lists them. */
export const masterLayouts = [
  'Title',
  'Headline and body',
  'Headline and two columns',
  'Headline only',
] as const satisfies readonly MasterLayout[]

/** What office programs take each layout for when a user switches a slide from one to another. */
export const layoutTypes = {
  Title: 'title',
  'Headline and body': 'tx',
  'Headline and two columns': 'twoColTx',
  'Headline only': 'titleOnly',
} as const satisfies Record<MasterLayout, string>

/** Type and index of a placeholder, alike on layout and slide: by both a slide finds what it inherits. */
export function placeholderAttributes(name: PlaceholderName, layout: MasterLayout): Attributes {
  switch (name) {
    case 'title':
      return { type: layout === 'Title' ? 'ctrTitle' : 'title' }
    case 'body':
      return { type: 'body', idx: 1 }
    case 'body2':
      return { type: 'body', sz: 'half', idx: 2 }
    case 'foot':
      return { type: 'ftr', sz: 'quarter', idx: 11 }
    case 'number':
      return { type: 'sldNum', sz: 'quarter', idx: 12 }
    case 'kicker':
      return { type: 'body', sz: 'quarter', idx: 13 }
    case 'subtitle':
      return { type: 'subTitle', idx: 14 }
  }
}

/** The four places that the master itself has; the others of a layout inherit their text from the master's body. */
export type MasterPlace = 'title' | 'body' | 'foot' | 'number'

export const masterAttributes = {
  title: { type: 'title' },
  body: { type: 'body', idx: 1 },
  foot: { type: 'ftr', sz: 'quarter', idx: 3 },
  number: { type: 'sldNum', sz: 'quarter', idx: 4 },
} as const satisfies Record<MasterPlace, Attributes>

/** The place of the master from which a layout's placeholder takes its text. */
export function masterPlaceOf(name: PlaceholderName): MasterPlace {
  return name === 'title' || name === 'foot' || name === 'number' ? name : 'body'
}

export type Masters = Readonly<Record<MasterLayout, readonly MasterPlaceholder[]>>

/** The master's own places: those of the plainest layout that has them. */
export function masterPlaces(masters: Masters): ReadonlyMap<MasterPlace, MasterPlaceholder> {
  const order = ['Headline and body', 'Headline only', 'Headline and two columns', 'Title'] as const
  const all = order.flatMap((layout) => masters[layout])
  const places = new Map<MasterPlace, MasterPlaceholder>()
  for (const name of ['title', 'body', 'foot', 'number'] as const) {
    const found = all.find((place) => place.placeholder === name)
    if (found !== undefined) places.set(name, found)
  }
  return places
}
