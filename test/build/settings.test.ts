import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { nodeDisk } from '../../src/build/disk.ts'
import { readSettings } from '../../src/build/settings/read-settings.ts'

const work = mkdtempSync(join(tmpdir(), 'briefdeck-settings-'))
afterAll(() => rmSync(work, { recursive: true }))
let folders = 0
const read = (text: string | null) => {
  const folder = join(work, String(folders++))
  mkdirSync(folder)
  if (text !== null) writeFileSync(join(folder, 'briefdeck.yaml'), text)
  return { ...readSettings(folder, nodeDisk, basename), folder }
}

describe('readSettings', () => {
  it('reads every key', () => {
    const { settings, diagnostics, folder } = read(
      'template: cabinet\nlabels: uk\nlang: en-GB\npaper: letter\nshape: "4:3"\nout: made\nformats: [pptx, pdf]\neditions: [student]\nstrict: true\n',
    )
    expect(diagnostics).toEqual([])
    expect(settings).toEqual({
      folder,
      template: 'cabinet',
      labels: 'uk',
      lang: 'en-GB',
      paper: 'letter',
      shape: '4:3',
      out: 'made',
      formats: ['pptx', 'pdf'],
      editions: ['student'],
      strict: true,
    })
  })
  it.each([
    ['no file', null],
    ['an empty one', ''],
    ['one of comments', '# nothing yet\n'],
  ])('has nothing to say of %s', (_what, text) => {
    expect(read(text)).toMatchObject({ settings: { folder: expect.any(String) }, diagnostics: [] })
  })
  it.each([
    ['an unknown key', 'lang: fr\ntemplte: memo\n', 'settings-invalid', 2, 'template'],
    ['a value that cannot be', 'paper: a5\n', 'settings-invalid', 1, 'a4'],
    ['a format that cannot be', 'formats:\n  - pptx\n  - pdff\n', 'settings-invalid', 3, 'pdf'],
    ['a text for a flag', 'strict: "yes"\n', 'settings-invalid', 1, ''],
    ['a list', '- memo\n', 'settings-invalid', 1, ''],
    ['a key twice', 'lang: fr\nlang: de\n', 'settings-syntax', 2, ''],
    ['an alias', 'lang: &l fr\nlabels: *l\n', 'settings-syntax', 2, ''],
  ])('reports %s, at its line', (_what, text, code, line, hint) => {
    const { settings, diagnostics } = read(text)
    expect(settings).toBeNull()
    expect(diagnostics).toMatchObject([{ severity: 'error', code, place: { file: 'briefdeck.yaml', line } }])
    expect(diagnostics[0]?.hint ?? '').toContain(hint)
  })
  it('reads no folder of that name, and no huge file', () => {
    const folder = join(work, 'odd')
    mkdirSync(join(folder, 'briefdeck.yaml'), { recursive: true })
    expect(readSettings(folder, nodeDisk, basename).diagnostics).toMatchObject([{ code: 'settings-invalid' }])
    expect(read(`# ${'x'.repeat(70_000)}`).diagnostics).toMatchObject([{ code: 'settings-invalid' }])
  })
})
