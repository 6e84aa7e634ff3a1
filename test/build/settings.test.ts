import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readBrief } from '../../src/brief/read-brief.ts'
import { type BuildOptions, build } from '../../src/build/build.ts'
import { nodeDisk } from '../../src/build/disk.ts'
import { withSettings } from '../../src/build/settings/group-briefs.ts'
import { readSettings } from '../../src/build/settings/read-settings.ts'
import { templateWish } from '../../src/build/template-wish.ts'
import { root, templates } from './desks.ts'

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

describe('templateWish', () => {
  const { readable } = readBrief(
    'title: A\nlang: fr\nsources: [a.md]\nbackground: [b]\ntemplate: own\nlabels: labels/own.yaml\n',
    'brief.yaml',
  )
  const bare = readBrief('title: A\nlang: fr\nsources: [a.md]\nbackground: [b]\n', 'brief.yaml').readable
  if (readable === null || bare === null) throw new Error('a brief does not read')
  const file = { path: '/p/briefs/a/brief.yaml', folder: '/p/briefs/a', name: 'a' }
  const settings = {
    folder: '/p',
    template: 'house',
    labels: 'words.yaml',
    paper: 'letter',
    shape: '4:3',
  } as const

  it('lets the call win over the brief, the brief over briefdeck.yaml; each means its paths from where it stands', () => {
    expect(templateWish(bare, file, { cwd: '/c' })).toEqual({
      name: 'teaching',
      base: '/p/briefs/a',
      lang: 'fr',
    })
    expect(templateWish(bare, file, { cwd: '/c', settings })).toEqual({
      name: 'house',
      base: '/p',
      labels: 'words.yaml',
      labelsBase: '/p',
      lang: 'fr',
      paper: 'letter',
      shape: '4:3',
    })
    expect(templateWish(readable, file, { cwd: '/c', settings })).toMatchObject({
      name: 'own',
      base: '/p/briefs/a',
      labels: 'labels/own.yaml',
      labelsBase: '/p/briefs/a',
    })
    const call = { cwd: '/c', settings, template: 't', labels: 'l.yaml', paper: 'a4', shape: '16:9' } as const
    expect(templateWish(readable, file, call)).toMatchObject({
      name: 't',
      base: '/c',
      labels: 'l.yaml',
      labelsBase: '/c',
      paper: 'a4',
      shape: '16:9',
    })
  })
})

describe('withSettings', () => {
  it('fills what the call leaves out, and means the folder of the outputs from where it stands', () => {
    const settings = { folder: '/p', out: 'made', formats: ['pdf'], editions: ['student'] } as const
    const given = { ...settings, formats: [...settings.formats], editions: [...settings.editions] }
    expect(withSettings({}, given)).toMatchObject({ out: '/p/made', format: ['pdf'], edition: 'student' })
    expect(withSettings({ out: 'o', format: ['html'], edition: 'instructor' }, given)).toMatchObject({
      out: 'o',
      format: ['html'],
      edition: 'instructor',
    })
    expect(withSettings({}, { folder: '/p', editions: ['student', 'instructor'] })).not.toHaveProperty(
      'edition',
    )
  })
})

describe('briefdeck.yaml beside briefs/', () => {
  /** A project with one brief, its briefdeck.yaml, and what a run in it makes. */
  async function run(
    settings: string,
    brief: readonly [RegExp, string][] = [],
    options: Partial<BuildOptions> = {},
  ) {
    const cwd = join(work, String(folders++))
    const folder = join(cwd, 'briefs/lights')
    cpSync(join(root, 'test/cases/templates/meeting-brief'), folder, { recursive: true })
    const file = join(folder, 'brief.yaml')
    const text = brief.reduce((now, [from, to]) => now.replace(from, to), readFileSync(file, 'utf8'))
    writeFileSync(file, text)
    writeFileSync(join(cwd, 'briefdeck.yaml'), settings)
    const outcome = await build(
      { paths: [], check: false, ...options },
      { disk: nodeDisk, cwd, templates, program: 'briefdeck under test', cores: 1, tell: () => {} },
    )
    if (!outcome.ok) throw new Error(outcome.mistakes.join(' '))
    const [report] = outcome.report.briefs
    const htmlOf = () =>
      readFileSync(join(cwd, report?.outputs.find(({ format }) => format === 'html')?.file ?? ''), 'utf8')
    return { report, cwd, htmlOf }
  }
  const bare: readonly [RegExp, string][] = [[/^(template|labels|lang): .*\n/gm, '']]
  const deck = { only: ['deck'], format: ['pptx'], edition: 'student' } as const

  it('says what the brief leaves out: template, labels, language, paper, outputs and their folder', async () => {
    const { report, htmlOf } = await run(
      'template: memo\nlabels: fr\nlang: fr\npaper: a4\nout: made/here\nformats: [html]\neditions: [student]\n',
      [...bare],
      { only: ['briefing'] },
    )
    expect(report?.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(report?.outputs.map(({ file, paper }) => [file, paper])).toEqual([
      ['made/here/lights/lights-briefing.html', 'a4'],
    ])
    expect(htmlOf()).toContain('<html lang="fr"')
    expect(htmlOf()).toContain('Note d’information')
  })
  it('at fault, keeps everything from being made, and says where', async () => {
    const { report } = await run('templte: memo\n', [], deck)
    expect(report?.outputs).toEqual([])
    expect(report?.diagnostics).toMatchObject([
      {
        code: 'settings-invalid',
        place: { file: 'briefdeck.yaml', line: 1 },
        hint: expect.stringContaining('template'),
      },
    ])
  })
  it('marks the reports of briefs that warnings are to fail', async () => {
    expect((await run('strict: true\n', [], { check: true, ...deck })).report?.strict).toBe(true)
    expect((await run('', [], { check: true, ...deck })).report?.strict).toBeUndefined()
  })
  it('is asked again when it changes: an output made with other words is not fresh', async () => {
    const first = await run('labels: us\n', [[/^labels: .*\n/m, '']], deck)
    const again = (settings: string) => {
      writeFileSync(join(first.cwd, 'briefdeck.yaml'), settings)
      return build(
        { paths: [], check: false, ...deck },
        {
          disk: nodeDisk,
          cwd: first.cwd,
          templates,
          program: 'briefdeck under test',
          cores: 1,
          tell: () => {},
        },
      )
    }
    const same = await again('labels: us\n# a comment more\n')
    const other = await again('labels: uk\n')
    const rebuilt = (outcome: Awaited<ReturnType<typeof build>>) =>
      outcome.ok ? outcome.report.briefs[0]?.outputs.map((output) => output.rebuilt) : null
    expect(rebuilt(same)).toEqual([false])
    expect(rebuilt(other)).toEqual([true])
  })
})
