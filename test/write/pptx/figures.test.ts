import { describe, expect, it } from 'vitest'
import type { ChartShape, Slide } from '../../../src/layout/slide.ts'
import { checkPackage } from '../../../src/write/pptx/check-package.ts'
import { writePptx } from '../../../src/write/pptx/write-pptx.ts'
import { actorMap, chart, looseConnector, pictures, png } from './figure-slides.ts'
import { deckWith } from './fixture-deck.ts'
import { fixtureTheme } from './fixture-theme.ts'
import { ask, has, openPackage, openParts } from './open-package.ts'

const packageOf = async (...shapes: Parameters<typeof deckWith>[0]) => {
  const parts = openParts(await writePptx(deckWith(shapes), fixtureTheme))
  expect(checkPackage(parts)).toEqual([])
  return parts
}
const xmlOf = (parts: ReadonlyMap<string, string | Uint8Array>, name: string) => String(parts.get(name) ?? '')
const slideOf = async (...shapes: Parameters<typeof deckWith>[0]) =>
  xmlOf(await packageOf(...shapes), 'ppt/slides/slide1.xml')

describe('connectors', async () => {
  const map = await slideOf(actorMap)
  const named = (name: string) => `//p:cxnSp[p:nvCxnSpPr/p:cNvPr/@name="${name}"]`
  const idOf = (name: string) => ask(map, `//p:sp/p:nvSpPr/p:cNvPr[@name="${name}"]/@id`)

  it('hold on to the shapes that they join, at the side that is theirs', () => {
    const ends = (name: string) => ask(map, `${named(name)}//p:cNvCxnSpPr/*/@*`)
    expect(ends('Warsaw asks London')).toEqual([...idOf('Warsaw'), '3', ...idOf('London'), '1'])
    expect(ends('Washington asks Bonn')).toEqual([...idOf('Washington'), '2', ...idOf('Bonn'), '0'])
    expect(ends('Bonn pays the bank')).toEqual([...idOf('Bonn'), '3', ...idOf('Bank'), '2'])
  })

  it('bend where the layout bends them', () => {
    expect(ask(map, `${named('London presses Washington')}//a:gd/@fmla`)).toEqual(['val 36364'])
    expect(ask(map, `${named('Washington asks Bonn')}//a:gd/@fmla`)).toEqual(['val 33333'])
    expect(ask(map, `${named('Washington asks Bonn')}//a:xfrm/@*`)).toEqual(['5400000'])
    expect(ask(map, `${named('Warsaw asks London')}//a:prstGeom/@prst`)).toEqual(['straightConnector1'])
  })

  it('hold on outside of groups too', async () => {
    const loose = await slideOf(...looseConnector)
    expect(ask(loose, '//p:cNvCxnSpPr/a:stCxn/@id')).toEqual(ask(loose, '//p:cNvPr[@name="Two"]/@id'))
    expect(ask(loose, '//p:cxnSp//a:xfrm/@*')).toEqual(['1', '1'])
  })
})

describe('charts', () => {
  const kinds = ['bar', 'column', 'line', 'stacked', 'share'] as const
  const partOf = async (shape: ChartShape) => xmlOf(await packageOf(shape), 'ppt/charts/chart1.xml')

  it.each(kinds)('are native and tell what they show: %s', async (kind) => {
    const parts = await packageOf(chart(kind))
    const frame = '//p:graphicFrame[.//c:chart/@r:id]//p:cNvPr'
    expect(ask(xmlOf(parts, 'ppt/slides/slide1.xml'), `${frame}/@descr`)).toEqual(['Debt by year.'])
    const xml = xmlOf(parts, 'ppt/charts/chart1.xml')
    expect(ask(xml, '//c:ser/c:tx//c:v')).toEqual(['Official', 'Banks <private>'])
    expect(ask(xml, '//c:ser[1]/c:cat//c:v')).toEqual(['1979', '1980', '1981 & after'])
  })

  it('have the kind that the brief asks for', async () => {
    const drawn = await Promise.all(kinds.map((kind) => partOf(chart(kind))))
    expect(drawn.map((xml) => ask(xml, '//c:grouping/@val')[0])).toEqual([
      'clustered',
      'clustered',
      'standard',
      'stacked',
      'percentStacked',
    ])
    expect(drawn.map((xml) => ask(xml, '//c:barDir/@val')[0])).toEqual([
      'bar',
      'col',
      undefined,
      'col',
      'bar',
    ])
  })

  it('keep a zero and leave a gap where there is no value, in the chart and in its workbook', async () => {
    const parts = await packageOf(chart('column'))
    const xml = xmlOf(parts, 'ppt/charts/chart1.xml')
    expect(ask(xml, '//c:ser[1]/c:val//c:v')).toEqual(['12', '0', '18.5'])
    expect(ask(xml, '//c:ser[2]/c:val//c:pt/@idx')).toEqual(['0', '2'])
    const workbook = parts.get('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx') as Uint8Array
    const sheet = openPackage(workbook).get('xl/worksheets/sheet1.xml')
    expect(ask(sheet, '//s:c/@r')).toEqual('B1 C1 A2 B2 C2 A3 B3 A4 B4 C4'.split(' '))
    expect(ask(sheet, '//s:c[@r="B3"]/s:v')).toEqual(['0'])
    expect(ask(sheet, '//s:c[@r="C1"]')).toEqual(['Banks <private>'])
  })

  it('stand where the layout draws them', async () => {
    const xml = await partOf(chart('bar'))
    const place = ask(xml, '//c:plotArea/c:layout/c:manualLayout/*[not(contains("edgeinner",@val))]/@val')
    expect(place).toEqual(['0.07746', '0.08065', '0.89202', '0.77419'])
    expect(ask(xml, '//c:valAx/c:scaling/*/@val')).toEqual(['minMax', '40', '0'])
    expect(ask(await partOf(chart('share')), '//c:valAx/c:scaling/c:max/@val | //c:majorUnit/@val')).toEqual([
      '1',
      '0.25',
    ])
  })

  it('tell series apart without colour', async () => {
    const column = await partOf(chart('column'))
    expect(has(column, '//c:ser[1]/c:spPr/a:solidFill')).toBe(true)
    expect(ask(column, '//c:ser[2]/c:spPr/a:pattFill/@prst')).toEqual(['wdUpDiag'])
    const line = await partOf(chart('line'))
    expect(ask(line, '//c:ser/c:spPr/a:ln/a:prstDash/@val')).toEqual(['solid', 'sysDash'])
    expect(ask(line, '//c:ser/c:marker/c:symbol/@val')).toEqual(['circle', 'diamond'])
  })

  it('write values or an axis, a legend for several series, and nothing more', async () => {
    const values = await partOf(chart('column'))
    expect(ask(values, '//c:valAx/c:delete/@val')).toEqual(['1'])
    expect(ask(values, '//c:ser/c:dLbls/c:showVal/@val')).toEqual(['1', '1'])
    expect(has(values, '//c:majorGridlines')).toBe(false)
    expect(has(values, '//c:legend')).toBe(true)
    const one = { ...chart('column'), labels: 'axis', unit: '' } as const
    const axis = await partOf({ ...one, series: one.series.slice(0, 1) })
    expect(ask(axis, '//c:valAx/c:delete/@val')).toEqual(['0'])
    expect(has(axis, '//c:dLbls | //c:legend | //c:title')).toBe(false)
    expect(ask(axis, '//c:autoTitleDeleted/@val')).toEqual(['1'])
  })

  it('are set in the theme’s family and colours, and say their language', async () => {
    const xml = await partOf(chart('line'))
    expect(new Set(ask(xml, '//a:latin/@typeface'))).toEqual(new Set(['+mn-lt']))
    expect(has(xml, '//a:srgbClr')).toBe(false)
    expect(new Set(ask(xml, '//a:defRPr[@lang]/@lang | //a:endParaRPr/@lang | //c:lang/@val'))).toEqual(
      new Set(['en-GB']),
    )
  })

  it('are numbered in the order of the slides, whatever was written before', async () => {
    const slides = [chart('line'), chart('bar')].map((shape, index) => ({
      ...(deckWith([shape]).slides[0] as Slide),
      id: `s${index}`,
    }))
    const deck = { ...deckWith([]), slides }
    const [first, second] = await Promise.all([writePptx(deck, fixtureTheme), writePptx(deck, fixtureTheme)])
    expect(Buffer.compare(first as Uint8Array, second as Uint8Array)).toBe(0)
    const parts = openPackage(first as Uint8Array)
    expect(has(parts.get('ppt/charts/chart1.xml'), '//c:lineChart')).toBe(true)
    expect(has(parts.get('ppt/charts/chart2.xml'), '//c:barChart')).toBe(true)
  })

  it('that cannot be drawn throw', async () => {
    const whole = chart('bar')
    const broken: readonly Partial<ChartShape>[] = [
      { categories: [] },
      { series: [] },
      { categories: ['one'] },
      { axis: { min: 0, max: 0, step: 1 } },
      { axis: { min: 0, max: Number.NaN, step: 1 } },
      { series: [{ name: 'x', values: [1, Number.POSITIVE_INFINITY, 2], colour: 'ink' }] },
    ]
    for (const one of broken) await expect(partOf({ ...whole, ...one })).rejects.toThrow()
  })
})

describe('pictures', async () => {
  const parts = await packageOf(...pictures)
  const slide = xmlOf(parts, 'ppt/slides/slide1.xml')
  const named = (name: string) => `//p:pic[p:nvPicPr/p:cNvPr/@name="${name}"]`

  it('are stored once each, under names that say what they are', () => {
    expect([...parts.keys()].filter((name) => name.startsWith('ppt/media/'))).toEqual([
      'ppt/media/image1.png',
      'ppt/media/image2.jpeg',
      'ppt/media/image3.svg',
    ])
    expect(parts.get('ppt/media/image1.png')).toEqual(png.bytes)
    expect(ask(xmlOf(parts, '[Content_Types].xml'), '//*[@Extension]/@ContentType')).toEqual(
      expect.arrayContaining(['image/png', 'image/jpeg', 'image/svg+xml']),
    )
  })

  it('tell what they show, or that they are decoration, and lead where they should', () => {
    expect(ask(slide, `${named('a photograph')}//@descr`)).toEqual(['It shows a photograph.'])
    expect(has(slide, `${named('a mark')}//adec:decorative[@val="1"]`)).toBe(true)
    expect(has(slide, `${named('a pixel')}/p:nvPicPr/p:cNvPr/a:hlinkClick/@r:id`)).toBe(true)
  })

  it('have a bitmap beside a drawing', () => {
    const drawing = `${named('a drawing')}/p:blipFill/a:blip`
    expect(ask(slide, `${drawing}/@r:embed`)).toEqual(ask(slide, `${named('a mark')}//a:blip/@r:embed`))
    expect(has(slide, `${drawing}//asvg:svgBlip/@r:embed`)).toBe(true)
  })
})
