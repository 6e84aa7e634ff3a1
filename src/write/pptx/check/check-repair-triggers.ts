import type { PackageParts } from '../finish/zip-parts.ts'
import { type Add, attributesOf, withoutWords } from './finding.ts'

/** The preset geometries that briefdeck writes; an unknown one makes PowerPoint offer a repair. */
const geometries = new Set('rect ellipse diamond triangle line straightConnector1 bentConnector3'.split(' '))

function checkIds(part: string, markup: string, add: Add): void {
  const ids = new Set<string>()
  for (const [tag] of markup.matchAll(/<p:cNvPr [^>]*>/g)) {
    const { id = '' } = attributesOf(tag)
    if (!/^[1-9]\d*$/.test(id)) add('repair.id', part, `a shape's id is "${id}"`)
    if (ids.has(id)) add('repair.id', part, `the shape id ${id} twice`)
    ids.add(id)
  }
  for (const [tag] of markup.matchAll(/<a:(?:st|end)Cxn [^>]*>/g)) {
    const { id = '' } = attributesOf(tag)
    if (!ids.has(id)) add('repair.connector', part, `a connector holds on to the unknown shape ${id}`)
  }
}

function checkText(part: string, xml: string, add: Add): void {
  for (const [body] of xml.matchAll(/<([pa]):txBody>[\s\S]*?<\/\1:txBody>/g)) {
    if (!/<a:p[ />]/.test(body)) add('repair.text-body', part, 'a text body without a paragraph')
  }
  for (const [shape] of xml.matchAll(/<p:sp>[\s\S]*?<\/p:sp>/g)) {
    const picture = shape.includes('type="sldImg"')
    if (!picture && !shape.includes('<p:txBody>'))
      add('repair.text-body', part, 'a shape without a text body')
  }
  for (const [paragraph] of xml.matchAll(/<a:p>[\s\S]*?<\/a:p>/g)) {
    if (paragraph.split(/<a:pPr[ />]/).length > 2) add('repair.paragraph', part, 'paragraph properties twice')
  }
  if (/<a:t\/>|<a:t><\/a:t>/.test(xml)) add('repair.run', part, 'a run without words')
}

function checkValues(part: string, markup: string, add: Add): void {
  for (const [, name, value] of markup.matchAll(
    /\s([\w:]+)="((?:-?Infinity|NaN|undefined|null|\[object)[^"]*)"/g,
  )) {
    if (!/^(name|descr|typeface)$/.test(name ?? '')) add('repair.value', part, `${name}="${value}"`)
  }
  for (const [, name, value] of markup.matchAll(
    /\s(cx|cy|w|h|sz|marL|marR|marT|marB)="(-[\d.]+|\d+\.\d+)"/g,
  )) {
    add('repair.value', part, `${name}="${value}"`)
  }
  for (const [, prst = ''] of markup.matchAll(/<a:prstGeom prst="([^"]*)"/g)) {
    if (!geometries.has(prst)) add('repair.geometry', part, `the geometry "${prst}"`)
  }
}

/** As many cells in every row as the grid has columns, none of them without width, no row without height. */
function checkTables(part: string, xml: string, add: Add): void {
  for (const [table] of xml.matchAll(/<a:tbl>[\s\S]*?<\/a:tbl>/g)) {
    const columns = [...table.matchAll(/<a:gridCol w="(\d+)"/g)].map((match) => match[1])
    const rows = [...table.matchAll(/<a:tr h="(\d+)">([\s\S]*?)<\/a:tr>/g)]
    if (columns.includes('0') || rows.some(([, height]) => height === '0'))
      add('repair.table', part, 'a row or column without extent')
    if (rows.some(([, , cells = '']) => cells.split(/<a:tc[ >]/).length - 1 !== columns.length))
      add('repair.table', part, 'a row that does not fit the columns')
  }
}

/** What is known to make PowerPoint offer a repair although the schemas allow it. */
export function checkRepairTriggers(part: string, xml: string, add: Add): void {
  const markup = withoutWords(xml)
  checkIds(part, markup, add)
  checkText(part, xml, add)
  checkValues(part, markup, add)
  checkTables(part, xml, add)
  for (const [background] of xml.matchAll(/<p:bgPr>[\s\S]*?<\/p:bgPr>/g)) {
    if (!/<a:effect(Lst|Dag)/.test(background)) add('repair.background', part, 'a background without effects')
  }
}

/** Every master has a theme of its own. */
export function checkThemes(parts: PackageParts, add: Add): void {
  const owners = new Map<string, string>()
  for (const [part, xml] of parts) {
    if (!/^ppt\/(slide|notes|handout)Masters\/_rels\//.test(part) || typeof xml !== 'string') continue
    const theme = /theme\/[^"]+\.xml/.exec(xml)?.[0] ?? ''
    if (theme === '') add('repair.theme', part, 'a master without a theme')
    if (owners.has(theme)) add('repair.theme', part, `shares ${theme} with another master`)
    owners.set(theme, part)
  }
}

/** Lists of the presentation: in their order, with numbers in their ranges, and sections that hold every slide once. */
export function checkPresentation(parts: PackageParts, add: Add): void {
  const part = 'ppt/presentation.xml'
  const xml = parts.get(part)
  if (typeof xml !== 'string') return
  const order = [
    'sldMasterIdLst',
    'notesMasterIdLst',
    'sldIdLst',
    'sldSz',
    'notesSz',
    'defaultTextStyle',
    'extLst',
  ]
  const places = order.map((name) => xml.indexOf(`<p:${name}`)).filter((at) => at !== -1)
  if (places.some((at, index) => at < (places[index - 1] ?? 0)))
    add('repair.order', part, 'lists out of their order')
  const idsOf = (name: string) =>
    [...xml.matchAll(new RegExp(`<${name} id="(\\d+)"`, 'g'))].map((match) => match[1])
  const slides = idsOf('p:sldId')
  if (slides.some((id) => Number(id) < 256) || new Set(slides).size < slides.length)
    add('repair.slide-id', part, 'numbers of slides below 256, or one twice')
  const inSections = idsOf('p14:sldId')
  if (inSections.length > 0 && inSections.toSorted().join() !== slides.toSorted().join())
    add('repair.section', part, 'sections that do not hold every slide once')
}
