import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../../src/write/pptx/check-package.ts'
import { malformed } from '../../../src/write/pptx/malformed.ts'
import { pptxParts } from '../../../src/write/pptx/write-pptx.ts'
import { figureDeck, png } from './figure-slides.ts'
import { fixtureDeck } from './fixture-deck.ts'
import { fixtureTheme } from './fixture-theme.ts'

const whole = await pptxParts(fixtureDeck, fixtureTheme)
const figures = await pptxParts(figureDeck, fixtureTheme)
const slide2 = 'ppt/slides/slide2.xml'

/** The rules that the package breaks after one part has been changed. */
function rulesAfter(part: string, change: (xml: string) => string, parts = whole): readonly string[] {
  const xml = String(parts.get(part) ?? '')
  const changed = change(xml)
  expect(changed).not.toBe(xml)
  return checkPackage(new Map([...parts, [part, changed]])).map((finding) => finding.rule)
}

function rulesWithout(part: string): readonly string[] {
  return checkPackage(new Map([...whole].filter(([name]) => name !== part))).map((finding) => finding.rule)
}

describe('checkPackage', () => {
  it('finds nothing in a sound package', () => {
    expect(checkPackage(whole)).toEqual([])
    expect(checkPackage(figures)).toEqual([])
  })

  it.each<[string, string, (xml: string) => string]>([
    ['repair.id', slide2, (xml) => xml.replace('id="3"', 'id="2"')],
    ['repair.id', slide2, (xml) => xml.replace('id="3"', 'id="x"')],
    [
      'repair.text-body',
      slide2,
      (xml) => xml.replace(/<a:lstStyle\/>[\s\S]*?<\/p:txBody>/, '<a:lstStyle/></p:txBody>'),
    ],
    ['repair.text-body', slide2, (xml) => xml.replace(/<p:txBody>[\s\S]*?<\/p:txBody>/, '')],
    ['repair.paragraph', slide2, (xml) => xml.replace('<a:pPr', '<a:pPr/><a:pPr')],
    ['repair.value', slide2, (xml) => xml.replace('marL="406400"', 'marL="NaN"')],
    ['repair.value', 'ppt/slides/slide3.xml', (xml) => xml.replace('cy="2540000"', 'cy="-1"')],
    ['repair.background', 'ppt/slideMasters/slideMaster1.xml', (xml) => xml.replace('<a:effectLst/>', '')],
    [
      'repair.theme',
      'ppt/notesMasters/_rels/notesMaster1.xml.rels',
      (xml) => xml.replace('theme2', 'theme1'),
    ],
    ['types.phantom', '[Content_Types].xml', (xml) => xml.replace('slide3.xml', 'slide99.xml')],
    ['types.missing', '[Content_Types].xml', (xml) => xml.replace(/<Override [^>]*slide3[^>]*>/, '')],
    ['types.duplicate', '[Content_Types].xml', (xml) => xml.replace(/(<Override [^>]*slide3[^>]*>)/, '$1$1')],
    [
      'rels.dangling',
      'ppt/_rels/presentation.xml.rels',
      (xml) => xml.replace('slides/slide2.xml', 'slides/slide99.xml'),
    ],
    [
      'rels.unreached',
      'ppt/_rels/presentation.xml.rels',
      (xml) => xml.replace('slides/slide3.xml', 'slides/slide1.xml'),
    ],
    ['rels.duplicate', 'ppt/_rels/presentation.xml.rels', (xml) => xml.replace('"rId2"', '"rId1"')],
    ['rels.unknown', slide2, (xml) => xml.replace('r:id="rId2"', 'r:id="rId77"')],
    ['rels.scheme', 'ppt/slides/_rels/slide2.xml.rels', (xml) => xml.replace('https:', 'file:')],
    [
      'house.colour',
      slide2,
      (xml) => xml.replace('<a:schemeClr val="accent1"/>', '<a:srgbClr val="FF0000"/>'),
    ],
    ['house.autofit', slide2, (xml) => xml.replace('<a:bodyPr/>', '<a:bodyPr><a:normAutofit/></a:bodyPr>')],
    ['house.language', slide2, (xml) => xml.replace('<a:rPr lang="en-GB"', '<a:rPr')],
    ['house.title', slide2, (xml) => xml.replace('type="title"', 'type="body" idx="5"')],
    ['house.title', slide2, (xml) => xml.replace(/<a:t>London[^<]*/, '<a:t> ')],
    ['house.producer', 'docProps/app.xml', (xml) => xml.replace('briefdeck', 'PptxGenJS')],
    [
      'house.title-twice',
      slide2,
      (xml) => xml.replace(/<a:t>London[^<]*/, '<a:t>One letter stands behind every slide'),
    ],
    ['house.alternative', 'ppt/slides/slide4.xml', (xml) => xml.replace(/ descr="Timeline[^"]*"/, '')],
    ['repair.run', slide2, (xml) => xml.replace('<a:t>further round</a:t>', '<a:t/>')],
    ['repair.geometry', 'ppt/slides/slide4.xml', (xml) => xml.replace('prst="diamond"', 'prst="kite"')],
    ['repair.table', 'ppt/slides/slide5.xml', (xml) => xml.replace(/<a:gridCol w="\d+"\/>/, '')],
    ['repair.table', 'ppt/slides/slide5.xml', (xml) => xml.replace(/<a:tr h="\d+"/, '<a:tr h="0"')],
    [
      'repair.order',
      'ppt/presentation.xml',
      (xml) =>
        xml.replace(/(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)(<p:sldIdLst>.*<\/p:sldIdLst>)/, '$2$1'),
    ],
    [
      'repair.slide-id',
      'ppt/presentation.xml',
      (xml) => xml.replace('<p:sldId id="257"', '<p:sldId id="256"'),
    ],
    ['repair.section', 'ppt/presentation.xml', (xml) => xml.replace('<p14:sldId id="257"/>', '')],
    ['rels.jump', slide2, (xml) => xml.replace(' action="ppaction://hlinksldjump"', '')],
    [
      'types.unknown',
      '[Content_Types].xml',
      (xml) => xml.replace('<Override', '<Default Extension="jpg" ContentType="image/jpg"/><Override'),
    ],
    ['xml.malformed', slide2, (xml) => xml.replace('</p:sp>', '')],
  ])('finds %s', (rule, part, change) => {
    expect(rulesAfter(part, change)).toContain(rule)
  })

  it.each<[string, string, (xml: string) => string]>([
    [
      'repair.connector',
      'ppt/slides/slide1.xml',
      (xml) => xml.replace(/<a:stCxn id="\d+"/, '<a:stCxn id="99"'),
    ],
    [
      'repair.axis',
      'ppt/charts/chart1.xml',
      (xml) => xml.replace(/(<c:axId [^>]*>)<\/c:barChart>/, '$1<c:axId val="7"/></c:barChart>'),
    ],
    ['repair.point', 'ppt/charts/chart1.xml', (xml) => xml.replace('<c:v>18.5</c:v>', '<c:v></c:v>')],
    ['repair.point', 'ppt/charts/chart1.xml', (xml) => xml.replace('<c:v>18.5</c:v>', '<c:v>many</c:v>')],
    ['house.workbook', 'ppt/charts/chart1.xml', (xml) => xml.replace('<c:v>18.5</c:v>', '<c:v>19</c:v>')],
    [
      'house.workbook',
      'ppt/charts/chart1.xml',
      (xml) => xml.replace(/<c:externalData.*<\/c:externalData>/, ''),
    ],
    [
      'house.colour',
      'ppt/charts/chart1.xml',
      (xml) => xml.replace('<a:schemeClr val="accent1"/>', '<a:srgbClr val="FF0000"/>'),
    ],
    [
      'house.chart-order',
      'ppt/slides/_rels/slide4.xml.rels',
      (xml) => xml.replace('chart1.xml', 'chart2.xml'),
    ],
    [
      'house.alternative',
      'ppt/slides/slide3.xml',
      (xml) => xml.replace(' descr="It shows a photograph."', ''),
    ],
  ])('finds %s of figures', (rule, part, change) => {
    expect(rulesAfter(part, change, figures)).toContain(rule)
  })

  it('finds pictures that are not what their names say, or are there twice', () => {
    const rulesWith = (name: string) =>
      checkPackage(new Map([...figures, [name, png.bytes]])).map((finding) => finding.rule)
    expect(rulesWith('ppt/media/image2.jpeg')).toContain('media.kind')
    expect(rulesWith('ppt/media/image4.png')).toEqual(
      expect.arrayContaining(['media.twice', 'rels.unreached']),
    )
  })

  it('finds parts that are missing', () => {
    expect(rulesWithout('ppt/slides/slide2.xml')).toEqual(
      expect.arrayContaining(['types.phantom', 'rels.dangling', 'rels.orphan']),
    )
    expect(rulesWithout('[Content_Types].xml')).toContain('types.missing')
  })

  it('is cheap enough for every build', () => {
    const slides = Array.from({ length: 15 }, (_, index) => ({
      ...fixtureDeck.slides[index % 6],
      id: `s${index}`,
    }))
    return pptxParts({ ...fixtureDeck, slides: slides as never }, fixtureTheme).then((parts) => {
      checkPackage(parts)
      const start = performance.now()
      checkPackage(parts)
      expect(performance.now() - start).toBeLessThan(150)
    })
  })
})

describe('malformed', () => {
  it.each([
    '<a><b c="1"/>x &amp; &#9;</a>',
    '<?xml version="1.0"?>\n<!-- x --><a/>',
    '<p:a xmlns:p="u"><p:b/></p:a>',
  ])('passes %s', (xml) => {
    expect(malformed(xml)).toBeUndefined()
  })

  it.each([
    '',
    'x',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<a b="<"/>',
    '<a>&</a>',
    '<a>&nbsp;</a>',
    '<a>\u0001</a>',
    '<a>\uD800</a>',
    '<p:a/>',
    '<a/>x',
  ])('refuses %j', (xml) => {
    expect(malformed(xml)).toBeDefined()
  })
})
