import type { ChartShape } from '../../../layout/slide.ts'
import { relationships } from '../finish/relationships.ts'
import { zipParts } from '../finish/zip-parts.ts'
import { element, escapeText, xmlHead } from '../xml.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The name of a column: A, B … Z, AA. */
export function columnName(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26))
  return index < 26 ? rest : columnName(Math.floor(index / 26) - 1) + rest
}

function textCell(reference: string, words: string): string {
  const space = words.trim() === words ? undefined : 'preserve'
  const text = element('t', { 'xml:space': space }, escapeText(words))
  return element('c', { r: reference, t: 'inlineStr' }, element('is', {}, text))
}

function numberCell(reference: string, value: number | null): string {
  // A value that there is not has no cell: an empty one would count as a number to some programs.
  if (value === null) return ''
  if (!Number.isFinite(value)) throw new Error(`${reference} of a chart is no number: ${value}`)
  return element('c', { r: reference }, element('v', {}, String(value)))
}

const row = (number: number, cells: readonly string[]) => element('row', { r: number }, ...cells)

/**
 * The workbook behind a chart, which opens when a user edits its numbers: categories in the first column, a series in each
 * other one, as the ranges of the chart name them. Five parts, the fewest that make a workbook.
 */
export function chartWorkbook(chart: Pick<ChartShape, 'categories' | 'series'>): Uint8Array {
  const head = chart.series.map((one, index) => textCell(`${columnName(index + 1)}1`, one.name))
  const rows = chart.categories.map((category, at) => {
    const number = at + 2
    const values = chart.series.map((one, index) =>
      numberCell(`${columnName(index + 1)}${number}`, one.values[at] ?? null),
    )
    return row(number, [textCell(`A${number}`, category), ...values])
  })
  const ofPackage = relationships()
  ofPackage.add('officeDocument', 'xl/workbook.xml')
  const ofBook = relationships()
  const sheet = ofBook.add('worksheet', 'worksheets/sheet1.xml')
  const types = element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    element('Override', { PartName: '/xl/workbook.xml', ContentType: `${sheetType}.sheet.main+xml` }),
    element('Override', { PartName: '/xl/worksheets/sheet1.xml', ContentType: `${sheetType}.worksheet+xml` }),
  )
  const book = element(
    'workbook',
    { xmlns: main, 'xmlns:r': office },
    element('sheets', {}, element('sheet', { name: sheetName, sheetId: 1, 'r:id': sheet })),
  )
  const data = element('worksheet', { xmlns: main }, element('sheetData', {}, row(1, head), ...rows))
  return zipParts(
    new Map([
      ['[Content_Types].xml', xmlHead + types],
      ['_rels/.rels', ofPackage.xml()],
      ['xl/workbook.xml', xmlHead + book],
      ['xl/_rels/workbook.xml.rels', ofBook.xml()],
      ['xl/worksheets/sheet1.xml', xmlHead + data],
    ]),
  )
}

/** The one sheet of the workbook; PptxGenJS names it so in the ranges of its charts. */
const sheetName = 'Sheet1'
