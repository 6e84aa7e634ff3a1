import { strFromU8, unzipSync } from 'fflate'
import { relationshipsOf } from '../finish/relationships.ts'
import type { PackageParts } from '../finish/zip-parts.ts'
import { malformed } from '../malformed.ts'
import { checkContentTypes } from './check-content-types.ts'
import { checkRelationships } from './check-relationships.ts'
import { type Add, resolveTarget, wordsIn } from './finding.ts'

const chartPart = /^ppt\/charts\/[^/]+\.xml$/

/** What makes programs repair a chart: axes that are named and not there, points without a value. */
function checkChart(part: string, xml: string, add: Add): void {
  const drawn = [...xml.matchAll(/<c:(?:cat|val|date|ser)Ax><c:axId val="(\d+)"/g)].map((match) => match[1])
  for (const [, group = ''] of xml.matchAll(/<c:(?:bar|line)Chart>([\s\S]*?)<\/c:(?:bar|line)Chart>/g)) {
    const named = [...group.matchAll(/<c:axId val="(\d+)"/g)].map((match) => match[1])
    if (named.length !== 2 || named.some((id) => !drawn.includes(id)))
      add('repair.axis', part, 'axes that are named and not drawn')
  }
  for (const [cache] of xml.matchAll(/<c:(num|str)Cache>[\s\S]*?<\/c:\1Cache>/g)) {
    if (/<c:v\/>|<c:v><\/c:v>/.test(cache)) add('repair.point', part, 'a point without a value')
    if (cache.startsWith('<c:num') && wordsIn(cache, 'c:v').some((value) => !Number.isFinite(Number(value))))
      add('repair.point', part, 'a value that is no number')
  }
  if (!xml.includes('<c:externalData')) add('house.workbook', part, 'a chart without its numbers')
}

/** The cells of the one sheet of a workbook, by their reference. */
function cellsOf(sheet: string): ReadonlyMap<string, string> {
  return new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*>([\s\S]*?)<\/c>/g)].map(([, reference = '', cell = '']) => [
      reference,
      [...wordsIn(cell, 't'), ...wordsIn(cell, 'v')].join(''),
    ]),
  )
}

/** Every value that a chart shows stands in its workbook under the range that the chart names, and nothing else does. */
function checkNumbers(part: string, chart: string, sheet: string, add: Add): void {
  const cells = new Map(cellsOf(sheet))
  for (const [, range = '', cache = ''] of chart.matchAll(
    /<c:f>Sheet1!([^<]*)<\/c:f><c:(?:num|str)Cache>([\s\S]*?)<\/c:(?:num|str)Cache>/g,
  )) {
    const [, column = '', first = ''] = /^\$([A-Z]+)\$(\d+)/.exec(range) ?? []
    for (const [point, at] of cache.matchAll(/<c:pt idx="(\d+)"><c:v>[^<]*<\/c:v>/g)) {
      const value = wordsIn(point, 'c:v').join('')
      const reference = `${column}${Number(first) + Number(at)}`
      const cell = cells.get(reference)
      if (cell !== value && (cell === undefined || Number(cell) !== Number(value)))
        add('house.workbook', part, `${reference} is not ${value}`)
    }
  }
  const shown = new Set(wordsIn(chart, 'c:v'))
  for (const [reference, value] of cells) {
    const isShown =
      value === '' || shown.has(value) || [...shown].some((one) => Number(one) === Number(value))
    if (!isShown) add('house.workbook', part, `${reference} holds ${value}, which the chart does not show`)
  }
}

function checkWorkbook(part: string, bytes: Uint8Array, chart: string, add: Add): void {
  const inside = new Map(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]))
  const nested: Add = (rule, name, message) => add(rule, `${part}!${name}`, message)
  checkContentTypes(inside, nested)
  checkRelationships(inside, nested)
  for (const [name, xml] of inside) {
    const fault = malformed(xml)
    if (fault !== undefined) nested('xml.malformed', name, fault)
  }
  checkNumbers(part, chart, inside.get('xl/worksheets/sheet1.xml') ?? '', add)
}

/** Charts are sound, numbered in the order of the slides, and have a workbook that says what they show. */
export function checkCharts(parts: PackageParts, add: Add): void {
  const shown: string[] = []
  const slides = [...parts.keys()].flatMap((part) => /^ppt\/slides\/slide(\d+)\.xml$/.exec(part)?.[1] ?? [])
  for (const number of slides.map(Number).sort((one, other) => one - other)) {
    const related = parts.get(`ppt/slides/_rels/slide${number}.xml.rels`)
    if (typeof related !== 'string') continue
    shown.push(...[...related.matchAll(/charts\/(chart\d+\.xml)/g)].map((match) => match[1] ?? ''))
  }
  if (shown.some((name, index) => name !== `chart${index + 1}.xml`))
    add('house.chart-order', 'ppt/charts', 'charts that are not numbered in the order of the slides')
  for (const [part, xml] of parts) {
    if (!chartPart.test(part) || typeof xml !== 'string') continue
    checkChart(part, xml, add)
    const related = parts.get(relationshipsOf(part))
    const target = /Target="([^"]*\.xlsx)"/.exec(typeof related === 'string' ? related : '')?.[1] ?? ''
    const workbook = parts.get(resolveTarget(part, target))
    if (workbook instanceof Uint8Array) checkWorkbook(resolveTarget(part, target), workbook, xml, add)
  }
}
