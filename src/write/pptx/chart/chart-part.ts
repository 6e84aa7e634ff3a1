import type { ChartSeries, ChartShape, FramePt } from '../../../layout/slide.ts'
import { type SchemeFonts, solidFill } from '../scheme.ts'
import { element, xmlHead } from '../xml.ts'
import { bare, barLook, lineLook, markLook, noLine, richText, ruleLine, textLook } from './chart-look.ts'
import { childOf, childrenOf, parseXml, printXml, rebuilt, wordsOf, type XmlNode } from './xml-tree.ts'

/** Elements by the order in which ISO 29500-1 (DrawingML, charts) has them; of each type, those that our charts use. */
const orders = {
  space: 'date1904 lang roundedCorners chart spPr txPr externalData',
  chart: 'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs',
  plotArea: 'layout barChart lineChart catAx valAx spPr',
  barChart: 'barDir grouping varyColors ser gapWidth overlap axId',
  lineChart: 'grouping varyColors ser marker axId',
  barSeries: 'idx order tx spPr invertIfNegative dLbls cat val',
  lineSeries: 'idx order tx spPr marker dLbls cat val smooth',
  categories:
    'axId scaling delete axPos majorGridlines numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl',
  values:
    'axId scaling delete axPos majorGridlines numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit',
} as const

const orderOf = (name: keyof typeof orders) => orders[name].split(' ').map((one) => `c:${one}`)

const value = (name: string, val: string | number) => element(name, { val })

const general = element('c:numFmt', { formatCode: 'General', sourceLinked: 0 })

/** A share of a length, with as many digits as a pixel of the largest screen needs. */
const share = (part: number, whole: number) => Math.round((part / whole) * 100_000) / 100_000

/** Where a part of the chart stands, in shares of the chart's frame. */
function manualLayout(part: FramePt, frame: FramePt, inner: boolean): string {
  return element(
    'c:layout',
    {},
    element(
      'c:manualLayout',
      {},
      inner ? value('c:layoutTarget', 'inner') : '',
      value('c:xMode', 'edge'),
      value('c:yMode', 'edge'),
      value('c:x', share(part.xPt - frame.xPt, frame.widthPt)),
      value('c:y', share(part.yPt - frame.yPt, frame.heightPt)),
      value('c:w', share(part.widthPt, frame.widthPt)),
      value('c:h', share(part.heightPt, frame.heightPt)),
    ),
  )
}

/** The points of a cache that hold something: a value that there is not is no point. */
function points(cache: XmlNode): string {
  return childrenOf(cache, 'c:pt')
    .filter((point) => wordsOf(point) !== '')
    .map(printXml)
    .join('')
}

/** Words with the range that they stand in. */
function labels(range: XmlNode, cache: XmlNode, among: XmlNode): string {
  const count = printXml(childOf(cache, 'c:ptCount'))
  return element('c:strRef', {}, printXml(range), element('c:strCache', {}, count, points(among)))
}

/** The name of a series. */
function seriesName(tx: XmlNode): string {
  const reference = childOf(tx, 'c:strRef')
  const cache = childOf(reference, 'c:strCache')
  return element('c:tx', {}, labels(childOf(reference, 'c:f'), cache, cache))
}

/** One row of labels; PptxGenJS writes them as rows over rows, which few programs read. */
function categories(cat: XmlNode): string {
  const reference = childOf(cat, 'c:multiLvlStrRef')
  const cache = childOf(reference, 'c:multiLvlStrCache')
  return element('c:cat', {}, labels(childOf(reference, 'c:f'), cache, childOf(cache, 'c:lvl')))
}

function values(val: XmlNode): string {
  const reference = childOf(val, 'c:numRef')
  const cache = childOf(reference, 'c:numCache')
  const head = ['c:formatCode', 'c:ptCount'].map((name) => printXml(childOf(cache, name)))
  return element(
    'c:val',
    {},
    element(
      'c:numRef',
      {},
      printXml(childOf(reference, 'c:f')),
      element('c:numCache', {}, ...head, points(cache)),
    ),
  )
}

/** The values written at bars and points: on paper, where they would stand on a bar. */
function dataLabels(shape: ChartShape, fonts: SchemeFonts): string {
  if (shape.labels === 'axis') return ''
  const within = shape.chart === 'stacked' || shape.chart === 'share'
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize']
  return element(
    'c:dLbls',
    {},
    general,
    within ? element('c:spPr', {}, solidFill('paper')) : bare,
    textLook(shape.text, fonts),
    value('c:dLblPos', within ? 'ctr' : shape.chart === 'line' ? 't' : 'outEnd'),
    ...shown.map((name) => value(`c:show${name}`, name === 'Val' ? 1 : 0)),
  )
}

function series(
  node: XmlNode,
  own: ChartSeries,
  index: number,
  shape: ChartShape,
  fonts: SchemeFonts,
): string {
  const line = shape.chart === 'line'
  return rebuilt(node, orderOf(line ? 'lineSeries' : 'barSeries'), {
    'c:tx': seriesName(childOf(node, 'c:tx')),
    'c:spPr': line ? lineLook(own.colour, index) : barLook(own.colour, index),
    'c:marker': line ? markLook(own.colour, index) : '',
    'c:invertIfNegative': value('c:invertIfNegative', 0),
    'c:dLbls': dataLabels(shape, fonts),
    'c:cat': categories(childOf(node, 'c:cat')),
    'c:val': values(childOf(node, 'c:val')),
  })
}

/** Bars or lines, without the third axis that PptxGenJS names and does not draw. */
function group(node: XmlNode, shape: ChartShape, fonts: SchemeFonts): string {
  const drawn = childrenOf(node, 'c:ser')
  if (drawn.length !== shape.series.length)
    throw new Error(`the chart "${shape.name}" has ${shape.series.length} series, ${drawn.length} were drawn`)
  const line = shape.chart === 'line'
  return rebuilt(node, orderOf(line ? 'lineChart' : 'barChart'), {
    ...(line ? { 'c:grouping': value('c:grouping', 'standard') } : {}),
    'c:ser': shape.series.map((one, index) => series(drawn[index] as XmlNode, one, index, shape, fonts)),
    'c:axId': childrenOf(node, 'c:axId').slice(0, 2).map(printXml),
  })
}

function categoryAxis(node: XmlNode, shape: ChartShape, fonts: SchemeFonts): string {
  return rebuilt(node, orderOf('categories'), {
    'c:majorGridlines': '',
    'c:numFmt': general,
    'c:majorTickMark': value('c:majorTickMark', 'none'),
    'c:spPr': ruleLine('muted', 1),
    'c:txPr': textLook(shape.text, fonts),
  })
}

function valueAxis(node: XmlNode, shape: ChartShape, fonts: SchemeFonts): string {
  const labelled = shape.labels === 'axis'
  const lies = shape.chart === 'bar' || shape.chart === 'share'
  const format = shape.chart === 'share' ? '0%' : 'General'
  return rebuilt(node, orderOf('values'), {
    'c:delete': value('c:delete', labelled ? 0 : 1),
    'c:majorGridlines': labelled ? element('c:majorGridlines', {}, ruleLine('rule', 0.75)) : '',
    'c:numFmt': element('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    'c:majorTickMark': value('c:majorTickMark', 'none'),
    'c:spPr': noLine,
    'c:txPr': textLook(shape.text, fonts),
    // The categories of a lying chart run downwards, so the foot of the axis is at their end.
    'c:crosses': value('c:crosses', lies ? 'max' : 'autoZero'),
  })
}

/** The unit, in the upper left corner. */
function title(shape: ChartShape, fonts: SchemeFonts): string {
  const place = ['xMode', 'yMode'].map((name) => value(`c:${name}`, 'edge')).join('')
  return element(
    'c:title',
    {},
    element('c:tx', {}, richText(shape.unit, { ...shape.text, colour: 'muted' }, fonts)),
    element('c:layout', {}, element('c:manualLayout', {}, place, value('c:x', 0), value('c:y', 0))),
    value('c:overlay', 1),
  )
}

/** The legend's place when the layout gives none: above the plot, right of the unit. */
function legendFrame({ frame, plot, unit }: ChartShape): FramePt {
  const leftPt = unit === '' ? 0 : frame.widthPt / 4
  return {
    ...frame,
    xPt: frame.xPt + leftPt,
    widthPt: frame.widthPt - leftPt,
    heightPt: Math.max(1, plot.yPt - frame.yPt),
  }
}

/** About the breadth of the legend's entries, so that a program does not spread them over all the room that it is given. */
function legendWidthPt({ series, text }: ChartShape): number {
  const letters = series.reduce((sum, { name }) => sum + name.length, 0)
  return (0.55 * letters + 2.6 * series.length) * text.sizePt
}

function legend(shape: ChartShape, fonts: SchemeFonts): string {
  const place = shape.legend ?? legendFrame(shape)
  return element(
    'c:legend',
    {},
    value('c:legendPos', 't'),
    manualLayout({ ...place, widthPt: Math.min(place.widthPt, legendWidthPt(shape)) }, shape.frame, false),
    value('c:overlay', 1),
    textLook(shape.text, fonts),
  )
}

/**
 * The part of a native chart, from what PptxGenJS drew: its series with their ranges and caches, grouping, scales. The look
 * is ours, and so is the order of elements, because what it writes breaks the schema.
 * @param workbook the relationship that leads to the chart's numbers.
 */
export function chartPart(shape: ChartShape, drawn: string, workbook: string, fonts: SchemeFonts): string {
  const space = parseXml(drawn)
  const chart = childOf(space, 'c:chart')
  const plotArea = childOf(chart, 'c:plotArea')
  const kind = shape.chart === 'line' ? 'c:lineChart' : 'c:barChart'
  const plot = rebuilt(plotArea, orderOf('plotArea'), {
    'c:layout': manualLayout(shape.plot, shape.frame, true),
    [kind]: group(childOf(plotArea, kind), shape, fonts),
    'c:catAx': categoryAxis(childOf(plotArea, 'c:catAx'), shape, fonts),
    'c:valAx': valueAxis(childOf(plotArea, 'c:valAx'), shape, fonts),
    'c:spPr': bare,
  })
  const inside = rebuilt(chart, orderOf('chart'), {
    'c:title': shape.unit === '' ? '' : title(shape, fonts),
    'c:autoTitleDeleted': value('c:autoTitleDeleted', shape.unit === '' ? 1 : 0),
    'c:plotArea': plot,
    'c:legend': shape.series.length > 1 ? legend(shape, fonts) : '',
    'c:dispBlanksAs': value('c:dispBlanksAs', 'gap'),
  })
  return (
    xmlHead +
    rebuilt(space, orderOf('space'), {
      'c:lang': value('c:lang', shape.text.lang),
      'c:chart': inside,
      'c:spPr': bare,
      'c:txPr': textLook(shape.text, fonts),
      'c:externalData': element('c:externalData', { 'r:id': workbook }, value('c:autoUpdate', 0)),
    })
  )
}
