import type { Deck } from '../../../layout/slide.ts'
import { element, escapeText, xmlHead } from '../xml.ts'

const optional = (name: string, text: string, attributes = {}) =>
  text === '' ? '' : element(name, attributes, escapeText(text))

/** A date that the properties can hold: W3CDTF, as the package rules ask. */
const w3cDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/

/** The core properties. The only clock is the brief's own `modified`; without it the file has no date. */
export function corePropertiesPart(deck: Deck): string {
  const { author, subject, keywords, modified } = deck.properties
  const date = (name: string) =>
    modified !== undefined && w3cDate.test(modified)
      ? element(name, { 'xsi:type': 'dcterms:W3CDTF' }, modified)
      : ''
  return (
    xmlHead +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      optional('dc:title', deck.title),
      optional('dc:subject', subject),
      optional('dc:creator', author),
      optional('cp:keywords', keywords.join(', ')),
      date('dcterms:created'),
      date('dcterms:modified'),
      optional('dc:language', deck.lang),
    )
  )
}

/** The extended properties: what made the file and how much is in it, nothing of the machine. */
export function extendedPropertiesPart(deck: Deck): string {
  const count = (name: string, value: number) => element(name, {}, String(value))
  return (
    xmlHead +
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      element('Application', {}, 'briefdeck'),
      count('Slides', deck.slides.length),
      count('Notes', deck.slides.filter((slide) => slide.notes.length > 0).length),
      count('HiddenSlides', deck.slides.filter((slide) => slide.hidden).length),
    )
  )
}
