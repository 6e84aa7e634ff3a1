import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../../src/write/pptx/check-package.ts'
import { writePptx } from '../../../src/write/pptx/write-pptx.ts'
import { actorMap, chart, looseConnector } from './figure-slides.ts'
import { deckWith } from './fixture-deck.ts'
import { fixtureTheme } from './fixture-theme.ts'
import { ask, openPackage } from './open-package.ts'

const slideOf = async (...shapes: Parameters<typeof deckWith>[0]) => {
  const parts = openPackage(await writePptx(deckWith(shapes), fixtureTheme))
  expect(checkPackage(parts)).toEqual([])
  return parts.get('ppt/slides/slide1.xml')
}

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
  it.each(['bar', 'column', 'line', 'stacked', 'share'] as const)('break no rule: %s', async (kind) => {
    expect(ask(await slideOf(chart(kind)), '//p:cNvPr[@descr="Debt by year."]/@name')).toEqual([
      `Chart ${kind}`,
    ])
  })
})
