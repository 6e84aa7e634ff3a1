import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../../src/write/pptx/check-package.ts'
import { writePptx } from '../../../src/write/pptx/write-pptx.ts'
import { deckWith, fixtureDeck, frame, paragraph, run, text } from './fixture-deck.ts'
import { fixtureTheme } from './fixture-theme.ts'
import { ask, has, openPackage } from './open-package.ts'

const parts = openPackage(await writePptx(fixtureDeck, fixtureTheme))
const slide = (number: number) => parts.get(`ppt/slides/slide${number}.xml`)
const layout = (number: number) => parts.get(`ppt/slideLayouts/slideLayout${number}.xml`)
const master = parts.get('ppt/slideMasters/slideMaster1.xml')
const presentation = parts.get('ppt/presentation.xml')
const shapeNamed = (name: string) => `//p:sp[p:nvSpPr/p:cNvPr/@name='${name}']`

describe('the package', () => {
  it('breaks no rule', () => {
    expect(checkPackage(parts)).toEqual([])
  })

  it('is well formed in every part', () => {
    for (const xml of parts.values()) expect(ask(xml, '/*')).toHaveLength(1)
  })

  it('lists its parts in a fixed order, content types first', () => {
    const names = [...parts.keys()]
    expect(names.slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels'])
    expect(names.slice(2)).toEqual(names.slice(2).toSorted())
  })

  it('names neither the library nor a clock nor a version', () => {
    const all = [...parts.values()].join('\n')
    expect(all).not.toMatch(/pptxgenjs/i)
    expect(parts.get('docProps/app.xml')).not.toContain('AppVersion')
    expect(ask(parts.get('docProps/core.xml'), '//dcterms:modified')).toEqual(['2026-11-23T00:00:00Z'])
  })

  it('says title, author, subject, keywords and language in its properties', () => {
    const core = parts.get('docProps/core.xml')
    expect(ask(core, '//dc:title')).toEqual(['Poland: the Buckley mission <draft & notes>'])
    expect(ask(core, '//dc:creator')).toEqual(['A "Teacher"'])
    expect(ask(core, '//dc:subject')).toEqual(['History'])
    expect(ask(core, '//cp:keywords')).toEqual(['Poland, 1982'])
    expect(ask(core, '//dc:language')).toEqual(['en-GB'])
  })

  it('has no date when the brief gives none', async () => {
    const { modified: _, ...properties } = fixtureDeck.properties
    const undated = openPackage(await writePptx(deckWith([], { properties }), fixtureTheme))
    expect(undated.get('docProps/core.xml')).not.toContain('dcterms:created')
  })

  it('fixes no colour outside the theme', () => {
    for (const [name, xml] of parts) {
      if (!name.startsWith('ppt/theme/')) expect(has(xml, '//a:srgbClr')).toBe(false)
    }
    expect(ask(parts.get('ppt/theme/theme1.xml'), '//a:clrScheme/*/a:srgbClr/@val')).toEqual(
      ['1C1F26', 'FBF9F3', '595E68', 'F1ECDF', '1F3F66', '93302A', 'E9E2C8', 'D3CBB9'].concat([
        '595E68',
        '1F3F66',
        '1F3F66',
        '595E68',
      ]),
    )
  })

  it('has no flag that fits text to its frame', () => {
    for (const xml of parts.values()) expect(xml).not.toMatch(/normAutofit|spAutoFit/)
  })

  it('can be packed for both shapes of a slide', async () => {
    expect(ask(presentation, '//p:sldSz/@cx')).toEqual(['12192000'])
    const old = openPackage(await writePptx({ ...fixtureDeck, widthPt: 720 }, fixtureTheme))
    expect(ask(old.get('ppt/presentation.xml'), '//p:sldSz/@type')).toEqual(['screen4x3'])
  })
})

describe('master and layouts', () => {
  it('have real places', () => {
    expect(ask(master, '//p:ph/@type')).toEqual(['title', 'body', 'ftr', 'sldNum'])
    expect(ask(layout(1), '//p:ph/@type')).toEqual(['ctrTitle', 'body', 'subTitle', 'ftr'])
    expect(ask(layout(3), '//p:ph[@type="body"]/@idx')).toEqual(['13', '1', '2'])
    expect(ask(layout(2), '//p:cSld/@name')).toEqual(['Headline and body'])
  })

  it('have the theme’s families and the prompts of the deck', () => {
    expect(ask(master, '//p:titleStyle/a:lvl1pPr/a:defRPr/a:latin/@typeface')).toEqual(['+mj-lt'])
    expect(ask(master, '//p:bodyStyle/a:lvl1pPr/a:defRPr/a:latin/@typeface')).toEqual(['+mn-lt'])
    expect(ask(layout(2), '//p:sp[.//p:ph/@type="title"]//a:t')).toEqual(['Headline: a sentence that claims'])
  })

  it('say only what differs from the master', () => {
    const title = '//p:sp[.//p:ph/@type="title"]'
    expect(has(layout(2), `${title}/p:spPr/*`)).toBe(false)
    expect(has(layout(2), `${title}//a:lstStyle/*`)).toBe(false)
    const opening = '//p:sp[.//p:ph/@type="ctrTitle"]'
    expect(ask(layout(1), `${opening}//a:lvl1pPr/a:defRPr/@sz`)).toEqual(['4400'])
    expect(has(layout(1), `${opening}//a:defRPr/a:latin`)).toBe(false)
    expect(ask(layout(1), `${opening}/p:spPr//a:off/@x`)).toEqual(['1143000'])
  })

  it('draw what stands behind every slide, as decoration', () => {
    expect(ask(layout(1), '//p:sp[.//adec:decorative/@val=1]//p:cNvPr/@name')).toEqual(['band'])
    expect(ask(layout(2), '//p:cxnSp[.//adec:decorative/@val=1]//p:cNvPr/@name')).toEqual([
      'rule of the foot',
    ])
  })
})

describe('a slide', () => {
  it('inherits frame and look of its places', () => {
    const headline = shapeNamed('headline')
    expect(ask(slide(2), `${headline}//p:ph/@type`)).toEqual(['title'])
    expect(has(slide(2), `${headline}/p:spPr/*`)).toBe(false)
    expect(has(slide(2), `${headline}//a:bodyPr/@*`)).toBe(false)
    expect(ask(slide(2), `${headline}//a:rPr/@*`)).toEqual(['en-GB'])
    expect(has(slide(2), `${headline}//a:rPr/*`)).toBe(false)
    expect(has(slide(2), `${headline}//a:pPr`)).toBe(false)
  })

  it('says where it differs from its places', () => {
    const second = shapeNamed('second body')
    expect(ask(slide(3), `${second}/p:spPr/a:xfrm/a:ext/@cy`)).toEqual(['2540000'])
    expect(ask(slide(3), `${second}//a:bodyPr/@anchor`)).toEqual(['ctr'])
    expect(ask(slide(2), `${shapeNamed('body')}//a:r[a:t='further round']/a:rPr/@b`)).toEqual(['1'])
    expect(ask(slide(2), `${shapeNamed('body')}//a:r[contains(a:t,'¶')]/a:rPr/@sz`)).toEqual(['1300'])
  })

  it('takes upright words from a bold place', async () => {
    const label = paragraph([run('plain', { sizePt: 13, colour: 'source' })])
    const shape = text('kicker', frame(54, 36, 852, 18), [label], { placeholder: 'kicker' })
    const made = openPackage(await writePptx(deckWith([shape]), fixtureTheme))
    const path = `${shapeNamed('kicker')}//a:rPr/@*[name()!='lang']`
    expect(ask(made.get('ppt/slides/slide1.xml'), path)).toEqual(['0', '0'])
  })

  it('keeps the reading order of the deck, title first', () => {
    const names = ask(slide(2), '/p:sld/p:cSld/p:spTree/p:sp/p:nvSpPr/p:cNvPr/@name')
    expect(names).toEqual(['headline', 'kicker', 'body', 'foot', 'number'])
    expect(ask(slide(4), '//p:cNvPr/@id')).toEqual(
      ask(slide(4), '//p:cNvPr/@id').map((_, index) => String(index + 1)),
    )
  })

  it('says the language of every run and of every paragraph’s end', () => {
    for (const number of [1, 2, 3, 4, 5, 6]) {
      expect(has(slide(number), '//a:rPr[not(@lang)] | //a:endParaRPr[not(@lang)]')).toBe(false)
    }
    expect(ask(slide(3), '//a:r[contains(a:t,"слышим")]/a:rPr/@lang')).toEqual(['ru-RU'])
    expect(ask(slide(3), `${shapeNamed('headline')}//a:endParaRPr/@lang`)).toEqual(['pl-PL'])
  })

  it('names families that are not the theme’s, for all scripts', () => {
    const faces = ask(slide(3), '//a:r[contains(a:t,"слышим")]/a:rPr/*/@typeface')
    expect(faces).toEqual(['Times New Roman', 'Times New Roman', 'Times New Roman'])
    expect(ask(slide(3), '//a:r[contains(a:t,"jaźń”")]/a:rPr/a:latin/@typeface')).toEqual(['+mj-lt'])
  })

  it('marks, strikes, underlines, raises and tracks', () => {
    expect(ask(slide(3), '//a:r[a:t="marked"]/a:rPr/a:highlight/a:schemeClr/@val')).toEqual(['accent3'])
    expect(ask(slide(3), '//a:r[a:t=" struck"]/a:rPr/@strike')).toEqual(['sngStrike'])
    expect(ask(slide(3), '//a:r[a:t=" under"]/a:rPr/@u')).toEqual(['sng'])
    expect(ask(slide(3), '//a:r[a:t="2"]/a:rPr/@baseline')).toEqual(['30000'])
    expect(ask(slide(3), '//a:r[a:t=" ШИРЕ"]/a:rPr/@spc')).toEqual(['200'])
  })

  it('has native numbers that go on, bullets, breaks and exact pitches', () => {
    const body = shapeNamed('body')
    expect(ask(slide(2), `${body}//a:buAutoNum/@type`)).toHaveLength(3)
    expect(has(slide(2), `${body}//a:buAutoNum/@startAt`)).toBe(false)
    expect(ask(slide(2), `${body}//a:buChar/@char`)).toEqual(['•'])
    expect(ask(slide(2), `${body}//a:pPr[a:buChar]/@*[name()='marL' or name()='indent']`)).toEqual([
      '279400',
      '-279400',
    ])
    expect(ask(slide(2), `${body}//a:br/a:rPr/@i`)).toEqual(['1'])
    expect(ask(slide(3), `${body}//a:lnSpc/a:spcPts/@val`)).toEqual(['3600'])
  })

  it('links to addresses and slides, and to nothing else', () => {
    const rels = parts.get('ppt/slides/_rels/slide2.xml.rels')
    expect(ask(rels, '//rel:Relationship[@TargetMode="External"]/@Target')).toEqual([
      'https://history.state.gov/a?b=1&c=%22d%22',
    ])
    expect(ask(rels, '//rel:Relationship[contains(@Type,"/slide")]/@Target')).toContain('slide6.xml')
    expect(has(slide(2), '//a:r[a:t="this"]/a:rPr/a:hlinkClick')).toBe(false)
    expect(ask(slide(2), '//a:r[a:t="the series"]/a:rPr/a:solidFill/a:schemeClr/@val')).toEqual(['accent1'])
    expect(ask(slide(2), '//a:r[a:t="another slide"]//a:hlinkClick/@action')).toEqual([
      'ppaction://hlinksldjump',
    ])
  })

  it('counts itself by a field', () => {
    expect(ask(slide(4), '//a:fld[@type="slidenum"]/a:t')).toEqual(['4'])
    expect(ask(slide(4), '//p:sp[.//p:ph/@type="ftr"]//a:t')).toEqual(['Year of the measures: context'])
  })

  it('groups shapes under one alternative text, and marks decoration', () => {
    const group = '/p:sld/p:cSld/p:spTree/p:grpSp'
    expect(ask(slide(4), `${group}/p:nvGrpSpPr/p:cNvPr/@name`)).toEqual(['Timeline "1981 & 1982"'])
    expect(ask(slide(4), `${group}/p:nvGrpSpPr/p:cNvPr/@descr`)[0]).toContain('<measures>')
    expect(ask(slide(4), `${group}/p:grpSpPr/a:xfrm/a:off/@*`)).toEqual(
      ask(slide(4), `${group}/p:grpSpPr/a:xfrm/a:chOff/@*`),
    )
    expect(ask(slide(4), `${group}//p:cNvPr[.//adec:decorative]/@name`)).toEqual([
      'axis',
      'slope',
      'mark 1',
      'mark 2',
      'mark 3',
    ])
    expect(ask(slide(4), `${group}//a:prstGeom/@prst`)).toEqual([
      'line',
      'line',
      'ellipse',
      'diamond',
      'triangle',
      'rect',
      'rect',
    ])
  })

  it('draws lines as connectors, with direction, dash and arrows', () => {
    const slope = '//p:cxnSp[.//p:cNvPr/@name="slope"]'
    expect(ask(slide(4), `${slope}//a:xfrm/@*`)).toEqual(['1', '1'])
    expect(ask(slide(4), `${slope}//a:prstDash/@val`)).toEqual(['sysDot'])
    expect(has(slide(4), `${slope}//a:headEnd[@type="triangle"]`)).toBe(true)
    expect(has(slide(4), `${slope}//a:tailEnd[@type="triangle"]`)).toBe(true)
  })

  it('has native tables with a header row, rules between rows and a paragraph in every cell', () => {
    const table = '//p:graphicFrame'
    expect(ask(slide(5), `${table}//p:cNvPr/@descr`)).toEqual([
      'Table of two offers and on whose authority each stands.',
    ])
    expect(ask(slide(5), `${table}//a:tblPr/@firstRow`)).toEqual(['1'])
    expect(ask(slide(5), `${table}//a:gridCol/@w`)).toEqual(['6350000', '4470400'])
    expect(ask(slide(5), `${table}//a:tr/@h`)).toEqual(['508000', '584200', '584200'])
    expect(ask(slide(5), `${table}//a:tcPr/@marL`)).toEqual(Array(6).fill('101600'))
    expect(has(slide(5), `${table}//a:txBody[not(a:p)]`)).toBe(false)
    expect(has(slide(5), `${table}//a:lnL/a:solidFill | ${table}//a:lnR/a:solidFill`)).toBe(false)
    expect(ask(slide(5), `${table}//a:lnB[a:solidFill]/a:prstDash/@val`)).toEqual(Array(4).fill('sysDot'))
    expect(has(slide(5), `${table}//a:tr[last()]//a:lnB/a:solidFill`)).toBe(false)
  })

  it('stands where the deck puts it, also left of the slide', async () => {
    const shapes = fixtureDeck.slides[4]?.shapes ?? []
    const moved = shapes.map((shape) =>
      shape.kind === 'table' ? { ...shape, frame: frame(-9, -0.75, 852, 132) } : shape,
    )
    const made = openPackage(await writePptx(deckWith(moved.slice(1)), fixtureTheme))
    const path = '//p:graphicFrame/p:xfrm/a:off/@*'
    expect(ask(made.get('ppt/slides/slide1.xml'), path)).toEqual(['-114300', '-9525'])
    expect(ask(slide(5), '//p:graphicFrame/p:xfrm/*/@*')).toEqual([
      '685800',
      '2095500',
      '10820400',
      '1676400',
    ])
  })

  it('can be hidden, and writes a second text of one place as a text box', () => {
    expect(ask(slide(6), '/p:sld/@show')).toEqual(['0'])
    expect(has(slide(1), '/p:sld/@show')).toBe(false)
    expect(has(slide(6), `${shapeNamed('body again')}//p:ph`)).toBe(false)
    expect(ask(slide(6), `${shapeNamed('body again')}//p:cNvSpPr/@txBox`)).toEqual(['1'])
  })
})

describe('notes and sections', () => {
  it('has notes for the slides that have some, each entry a paragraph', () => {
    const names = [...parts.keys()].filter((name) => /^ppt\/notesSlides\/[^/]+$/.test(name))
    expect(names).toEqual(['ppt/notesSlides/notesSlide2.xml', 'ppt/notesSlides/notesSlide6.xml'])
    const notes = parts.get('ppt/notesSlides/notesSlide2.xml')
    const body = '//p:sp[.//p:ph/@type="body"]//a:p'
    expect(ask(notes, body)).toEqual(['Ask which of the three depends on others.', 'Wait.Then say “why”.'])
    expect(ask(notes, `${body}[2]/a:br/a:rPr/@lang`)).toEqual(['en-GB'])
    expect(ask(parts.get('ppt/notesSlides/notesSlide6.xml'), `${body}//a:rPr/@lang`)).toEqual(['fr-FR'])
    expect(parts.has('ppt/theme/theme2.xml')).toBe(true)
  })

  it('prints notes dark on white, also under dark slides', async () => {
    const colours = { ...fixtureTheme.colours, ink: 'F2EEE4', paper: '16181D' }
    const dark = openPackage(await writePptx(fixtureDeck, { ...fixtureTheme, colours }))
    const ofNotes = '//a:clrScheme/*[self::a:dk1 or self::a:lt1]/a:srgbClr/@val'
    expect(ask(dark.get('ppt/theme/theme2.xml'), ofNotes)).toEqual(['16181D', 'FFFFFF'])
    expect(ask(dark.get('ppt/theme/theme1.xml'), ofNotes)).toEqual(['F2EEE4', '16181D'])
  })

  it('holds nothing of notes when no slide has any', async () => {
    const slides = fixtureDeck.slides.map((one) => ({ ...one, notes: [] }))
    const student = openPackage(await writePptx({ ...fixtureDeck, slides }, fixtureTheme))
    expect([...student.keys()].filter((name) => /notes|theme2/.test(name))).toEqual([])
    expect([...student.values()].join('')).not.toMatch(/notesMaster|notesSlide|Wait\./)
    expect(checkPackage(student)).toEqual([])
  })

  it('puts every slide into a section', () => {
    expect(ask(presentation, '//p14:section/@name')).toEqual(['Reading', 'Spare & sources'])
    expect(ask(presentation, '//p14:sldId/@id')).toEqual(ask(presentation, '//p:sldIdLst/p:sldId/@id'))
    expect(new Set(ask(presentation, '//p14:section/@id')).size).toBe(2)
  })
})

describe('a deck that cannot be drawn', () => {
  it('throws', async () => {
    const broken = text('body', frame(54, Number.NaN, 852, 310), [paragraph([run('x')])])
    await expect(writePptx(deckWith([broken]), fixtureTheme)).rejects.toThrow()
    const narrow = text('body', frame(54, 100, -1, 310), [paragraph([run('x')])])
    await expect(writePptx(deckWith([narrow]), fixtureTheme)).rejects.toThrow()
  })
})
