import { describe, expect, it } from 'vitest'
import { drawSvgs } from '../../src/build/pictures/draw-svgs.ts'
import { svgWeight } from '../../src/build/pictures/svg-weight.ts'
import type { Picture } from '../../src/layout/slide.ts'
import { pageFaces } from '../write/page-theme.ts'

const faces = pageFaces().map((face) => ({ ...face, path: '', file: '' }))
const svg = (inner: string): Picture => ({
  bytes: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="400" height="100">${inner}</svg>`,
  ),
  mediaType: 'image/svg+xml',
  widthPx: 400,
  heightPx: 100,
})
const laughs = Array.from(
  { length: 12 },
  (_, n) => `<g id="l${n + 1}">${`<use href="#l${n}"/>`.repeat(10)}</g>`,
).join('')

describe('drawSvgs', () => {
  it('gives each drawing a bitmap, its words in the fonts of the theme, the same again', async () => {
    const one = svg(
      '<rect width="50" height="50" fill="red"/><text y="60" font-family="No Such Face">A word</text>',
    )
    const png: Picture = { ...one, mediaType: 'image/png' }
    const draw = () =>
      drawSvgs(
        new Map([
          ['a.svg', one],
          ['b.png', png],
        ]),
        faces,
      )
    const { pictures, failed } = await draw()
    expect(failed).toEqual([])
    expect(pictures.get('b.png')).toBe(png)
    const bitmap = Buffer.from(pictures.get('a.svg')?.fallbackPng ?? [])
    expect([bitmap.readUInt32BE(16), bitmap.readUInt32BE(20)]).toEqual([2000, 500])
    expect(Buffer.from((await draw()).pictures.get('a.svg')?.fallbackPng ?? []).equals(bitmap)).toBe(true)
    const wordless = await drawSvgs(
      new Map([['a.svg', svg('<rect width="50" height="50" fill="red"/>')]]),
      faces,
    )
    expect(Buffer.from(wordless.pictures.get('a.svg')?.fallbackPng ?? []).equals(bitmap)).toBe(false)
  })

  it('refuses what means more than can be drawn, what uses itself, and what is broken', async () => {
    const started = performance.now()
    for (const inner of [
      `<g id="l0"><rect width="1" height="1"/></g>${laughs}<use href="#l12"/>`,
      '<g id="a"><use xlink:href="#a"/></g><use href="#a"/>',
      '<rect',
    ])
      expect((await drawSvgs(new Map([['a.svg', svg(inner)]]), faces)).failed).toEqual(['a.svg'])
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('svgWeight', () => {
  it('counts what is used as often as it is used', () => {
    expect(svgWeight('<svg><g id="a"><path/><path/></g><use href="#a"/><use href="#a"/></svg>')).toBe(13)
    expect(svgWeight('<svg><a id="x"><b fill="url(#x)"/></a></svg>')).toBe(Number.POSITIVE_INFINITY)
  })
})
