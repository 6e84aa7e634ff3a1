import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { build } from '../../src/build/build.ts'
import { pngOf, potx } from '../theme/office/potx.ts'
import { ask, openParts } from '../write/pptx/open-package.ts'
import { effectsIn, root } from './desks.ts'

const work = mkdtempSync(join(tmpdir(), 'briefdeck-house-'))
afterAll(() => rmSync(work, { recursive: true }))
let places = 0

/** Builds a deck of the telegram that asks for a theme; `put` places the file. */
async function built(from: string, put: (folder: string) => void) {
  const place = join(work, String(places++))
  const folder = join(place, 'briefs/telegram')
  cpSync(join(root, 'test/cases/build/telegram'), folder, { recursive: true })
  const file = join(folder, 'brief.yaml')
  writeFileSync(file, `theme: {from: ${from}}\n${readFileSync(file, 'utf8')}`)
  put(folder)
  const outcome = await build({ paths: [], check: false, only: ['deck'], format: ['pptx'] }, effectsIn(place))
  if (!outcome.ok) throw new Error(outcome.mistakes.join(' '))
  const [report] = outcome.report.briefs
  return {
    place,
    report,
    found: report?.diagnostics.map(({ code, place: at }) => `${code} ${at?.line}`) ?? [],
  }
}

const ours = potx({
  major: 'Arial',
  minor: 'Frutiger',
  colours: { accent1: '8A1538', accent2: '005F6B' },
  pictures: [{ name: 'image1.png', bytes: pngOf(300, 100), cx: 1_500_000, cy: 500_000 }],
})

describe('the theme of a house', () => {
  it('gives a deck its colours, its families and its logo, which stands in the master once', async () => {
    const { place, report, found } = await built('our.potx', (folder) =>
      writeFileSync(join(folder, 'our.potx'), ours),
    )
    expect(found).toContain('theme-font 1')
    const deck = report?.outputs.find(({ file }) => file.endsWith('deck-student.pptx'))
    const parts = openParts(readFileSync(join(place, deck?.file ?? '')))
    const theme = String(parts.get('ppt/theme/theme1.xml'))
    expect(ask(theme, '//a:accent1/a:srgbClr/@val')).toEqual(['8A1538'])
    expect(ask(theme, '//a:majorFont/a:latin/@typeface | //a:minorFont/a:latin/@typeface')).toEqual([
      'Arial',
      'Calibri',
    ])
    expect(
      ask(String(parts.get('ppt/slideMasters/slideMaster1.xml')), '//p:pic//a:blip/@r:embed'),
    ).toHaveLength(1)
    const media = [...parts.keys()].filter((name) => name.startsWith('ppt/media/'))
    expect(media).toEqual(['ppt/media/image1.png'])
  })

  it('may stand beside all briefs', async () => {
    const { found } = await built('/sources/our.potx', (folder) => {
      mkdirSync(join(folder, '../../sources'))
      writeFileSync(join(folder, '../../sources/our.potx'), ours)
    })
    expect(found).not.toContain('theme-file 1')
  })

  it.each<[string, string, (folder: string) => void]>([
    ['is not there', 'our.potx', () => {}],
    ['is no theme', 'our.potx', (folder) => writeFileSync(join(folder, 'our.potx'), 'x')],
    ['lies elsewhere', '../our.potx', (folder) => writeFileSync(join(folder, '../our.potx'), ours)],
    [
      'lies elsewhere, behind a link',
      'our.potx',
      (folder) => {
        writeFileSync(join(folder, '../../theirs.potx'), ours)
        symlinkSync(join(folder, '../../theirs.potx'), join(folder, 'our.potx'))
      },
    ],
  ])('is an error at its line when it %s', async (_, from, put) => {
    const { found, report } = await built(from, put)
    expect(found).toContain('theme-file 1')
    expect(report?.outputs).toEqual([])
  })
})
