import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readOfficeTheme } from '../../../src/theme/office/read-office-theme.ts'
import { writePptx } from '../../../src/write/pptx/write-pptx.ts'
import { fixtureDeck } from '../../write/pptx/fixture-deck.ts'
import { fixtureTheme } from '../../write/pptx/fixture-theme.ts'
import { pngOf, potx, potxEntries } from './potx.ts'

const read = (bytes: Uint8Array) => {
  const theme = readOfficeTheme(bytes)
  if ('refused' in theme) throw new Error(theme.refused)
  return theme
}
const refused = (bytes: Uint8Array) => {
  const theme = readOfficeTheme(bytes)
  return 'refused' in theme ? theme.refused : ''
}

describe('a university’s file', () => {
  it('gives its colours under the names of its master, the system’s as they were last seen', () => {
    expect(read(potx()).colours).toMatchObject({
      bg1: 'FFFFFF',
      tx1: '000000',
      tx2: '44546A',
      accent2: 'ED7D31',
    })
    const dark = potx({
      clrMap: '<p:clrMap bg1="dk2" tx1="lt1" bg2="dk1" tx2="lt2" accent1="accent6" accent2="accent2"/>',
    })
    expect(read(dark).colours).toMatchObject({
      bg1: '44546A',
      tx1: 'FFFFFF',
      bg2: '000000',
      accent1: '70AD47',
    })
  })

  it('gives its families', () => {
    expect(read(potx({ major: 'Georgia', minor: 'R&amp;D Sans' })).fonts).toEqual({
      major: 'Georgia',
      minor: 'R&D Sans',
    })
    expect(read(potx({ major: '', minor: '+mn-lt' })).fonts).toEqual({ major: null, minor: null })
  })

  it('gives the first picture of the master that is neither a background nor a stripe', () => {
    const logo = pngOf(300, 100)
    const pictures = [
      { name: 'image1.png', bytes: pngOf(1920, 1080), cx: 12_192_000, cy: 6_858_000 },
      { name: 'image0.png', bytes: pngOf(32, 720), cx: 150_000, cy: 6_858_000 },
      { name: 'image2.png', bytes: logo, cx: 1_500_000, cy: 500_000 },
    ]
    expect(read(potx({ pictures })).logo).toMatchObject({
      widthPx: 300,
      heightPx: 100,
      mediaType: 'image/png',
    })
    const vectors = [
      { name: 'image1.emf', bytes: strToU8('\u0001\u0000\u0000\u0000'), cx: 1_500_000, cy: 500_000 },
    ]
    expect(read(potx({ pictures: vectors }))).toMatchObject({
      logo: null,
      logoRefused: 'ppt/media/image1.emf',
    })
  })

  it('may be a .thmx, which has no presentation', () => {
    expect(read(potx({ folder: 'theme' })).colours.accent1).toBe('4472C4')
  })

  it('may be a deck that briefdeck wrote', async () => {
    const { colours, fonts } = read(await writePptx(fixtureDeck, fixtureTheme))
    expect(colours).toMatchObject({ bg1: 'FBF9F3', tx1: '1C1F26', accent1: '1F3F66', accent2: '93302A' })
    expect(fonts).toEqual({ major: 'Georgia', minor: 'Calibri' })
  })
})

describe('a file that is not to be trusted', () => {
  const whole = potx()
  it.each<[string, Uint8Array, RegExp]>([
    ['no zip', strToU8('%PDF-1.7'), /no Office file/],
    ['nothing', new Uint8Array(), /no Office file/],
    ['a locked file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /password/],
    ['half a zip', whole.subarray(0, whole.length - 40), /damaged/],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('x') }), /no theme/],
    ['a name that leads outside', potx({}, { '../../etc/passwd': strToU8('x') }), /outside/],
    ['a name with a drive', potx({}, { 'C:\\x.xml': strToU8('x') }), /outside/],
    ['a name from the root', potx({}, { '/etc/passwd': strToU8('x') }), /outside/],
    ['a bomb', potx({}, { 'ppt/media/x.png': [new Uint8Array(40_000_000), { level: 9 }] }), /unfolds/],
    [
      'ten thousand parts',
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`p${at}`, new Uint8Array()]))),
      /10001 parts/,
    ],
    [
      'a theme that is too large',
      potx({}, { 'ppt/theme/theme1.xml': [strToU8(`<a>${'x y'.repeat(4_000_000)}`), { level: 1 }] }),
      /no theme|unfolds/,
    ],
    [
      'a theme without colours',
      zipSync({ ...potxEntries(), 'ppt/theme/theme1.xml': strToU8('<a:theme/>') }),
      /no theme/,
    ],
  ])('is refused: %s', (_, bytes, why) => {
    expect(refused(bytes)).toMatch(why)
  })

  it('is refused or read wherever it is cut or changed, and never throws', () => {
    for (let at = 0; at < whole.length; at += 13) {
      readOfficeTheme(whole.subarray(0, at))
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x55
      readOfficeTheme(changed)
    }
  })

  it('gets no more memory than it declares', () => {
    const entries = potxEntries()
    const bytes = zipSync(entries)
    // The size that the directory says of the theme is made small: what is read of it ends there.
    const name = strToU8('ppt/theme/theme1.xml')
    const at = bytes.findLastIndex((_, index) => name.every((value, more) => bytes[index + more] === value))
    new DataView(bytes.buffer).setUint32(at - 46 + 24, 20, true)
    expect(refused(bytes)).toMatch(/no theme|damaged/)
  })

  it('is not followed to an address', () => {
    const entries = potxEntries({ pictures: [{ name: 'x.png', bytes: pngOf(10, 10), cx: 1000, cy: 1000 }] })
    const rels = 'ppt/slideMasters/_rels/slideMaster1.xml.rels'
    const xml = new TextDecoder()
      .decode(entries[rels])
      .replace('Target="../media/x.png"', 'Target="https://example.org/x.png" TargetMode="External"')
    expect(read(zipSync({ ...entries, [rels]: strToU8(xml) })).logo).toBeNull()
  })
})
