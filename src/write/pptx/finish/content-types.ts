import { element, xmlHead } from '../xml.ts'

const office = 'application/vnd.openxmlformats-officedocument'

/** What each part is, by its name. */
const types: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${office}.presentationml.presentation.main+xml`],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, `${office}.presentationml.slideMaster+xml`],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, `${office}.presentationml.slideLayout+xml`],
  [/^ppt\/slides\/[^/]+\.xml$/, `${office}.presentationml.slide+xml`],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, `${office}.presentationml.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, `${office}.presentationml.notesSlide+xml`],
  [/^ppt\/presProps\.xml$/, `${office}.presentationml.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${office}.presentationml.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${office}.presentationml.tableStyles+xml`],
  [/^ppt\/theme\/[^/]+\.xml$/, `${office}.theme+xml`],
  [/^ppt\/charts\/[^/]+\.xml$/, `${office}.drawingml.chart+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${office}.extended-properties+xml`],
]

/** What files that are no XML are, by their extension. */
const files: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  xlsx: `${office}.spreadsheetml.sheet`,
}

/** The list of content types, made from the parts that there are. */
export function contentTypes(parts: readonly string[]): string {
  const extensionOf = (part: string) => part.slice(part.lastIndexOf('.') + 1)
  const used = new Set(parts.map(extensionOf))
  const defaults = Object.entries(files)
    .filter(([extension]) => used.has(extension))
    .map(([Extension, ContentType]) => element('Default', { Extension, ContentType }))
  const overrides = parts
    .filter((part) => !part.endsWith('.rels') && files[extensionOf(part)] === undefined)
    .toSorted()
    .map((part) => {
      const type = types.find(([pattern]) => pattern.test(part))?.[1]
      if (type === undefined) throw new Error(`no content type is known for the part ${part}`)
      return element('Override', { PartName: `/${part}`, ContentType: type })
    })
  const relationships = 'application/vnd.openxmlformats-package.relationships+xml'
  return (
    xmlHead +
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', { Extension: 'rels', ContentType: relationships }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...defaults,
      ...overrides,
    )
  )
}
