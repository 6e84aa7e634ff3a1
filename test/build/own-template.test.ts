import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type BuildOptions, build } from '../../src/build/build.ts'
import { nodeDisk } from '../../src/build/disk.ts'
import { openWorkshop } from '../../src/build/workshop.ts'
import { root, templates } from './desks.ts'

const work = mkdtempSync(join(tmpdir(), 'briefdeck-own-'))
afterAll(() => rmSync(work, { recursive: true }))
let places = 0

/** A project with one brief, changed by a replacement, and files beside it. */
async function project(
  files: Readonly<Record<string, string>>,
  change: readonly [RegExp, string] = [/^$/, ''],
  options: Partial<BuildOptions> = {},
) {
  const cwd = join(work, String(places++))
  const folder = join(cwd, 'briefs/lights')
  cpSync(join(root, 'test/cases/templates/meeting-brief'), folder, { recursive: true })
  const brief = join(folder, 'brief.yaml')
  writeFileSync(brief, readFileSync(brief, 'utf8').replace(...change))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  const outcome = await build(
    { paths: [], check: false, only: ['briefing'], format: ['html'], ...options },
    { disk: nodeDisk, cwd, templates, program: 'briefdeck under test', cores: 1, tell: () => {} },
  )
  if (!outcome.ok) throw new Error(outcome.mistakes.join(' '))
  const [report] = outcome.report.briefs
  const [output] = report?.outputs ?? []
  const html = output === undefined ? '' : readFileSync(join(cwd, output.file), 'utf8')
  const errors = report?.diagnostics.filter(({ severity }) => severity === 'error') ?? []
  return { html, errors }
}

const labels = (value: string) => [/^labels: uk$/m, `labels: ${value}`] as const
const template = (value: string) => [/^template: cabinet$/m, `template: ${value}`] as const

describe('a label set of one’s own', () => {
  it('is found beside the brief, and takes the rest from the set that it extends', async () => {
    const own = 'name: ours\nextends: uk\nlang: en-GB\nparts: {lines: To be said}\n'
    const { html, errors } = await project(
      { 'briefs/lights/labels/ours.yaml': own },
      labels('labels/ours.yaml'),
    )
    expect(errors).toEqual([])
    expect(html).toContain('To be said')
    expect(html).toContain('If pressed')
  })
  it('is told all that it leaves out', async () => {
    const { errors } = await project(
      { 'briefs/lights/labels/ours.yaml': 'name: ours\nlang: en-GB\nquotes: double\n' },
      labels('labels/ours.yaml'),
      { only: ['deck'], format: ['pptx'], check: true },
    )
    expect(errors.map(({ code }) => code)).toEqual(['labels-missing'])
    expect(errors[0]?.message).toContain('references')
    expect(errors[0]?.place?.file).toBe('briefs/lights/labels/ours.yaml')
  })
  it.each([
    ['that is not there', 'labels/lost.yaml'],
    ['outside the brief’s folder', '../../house/ours.yaml'],
    ['with a name that none has', 'ukk'],
  ])('is refused %s, at the line that names it', async (_what, name) => {
    const own = 'name: ours\nextends: uk\nlang: en-GB\n'
    const { errors } = await project({ 'house/ours.yaml': own }, labels(name), {
      only: ['deck'],
      format: ['pptx'],
      check: true,
    })
    expect(errors).toMatchObject([
      { code: 'labels-unknown', place: { file: 'briefs/lights/brief.yaml', line: 8 } },
    ])
    if (name === 'ukk') expect(errors[0]?.hint).toContain('uk')
  })
  it('is that of the brief’s language where none is asked for', () => {
    const { ready } = openWorkshop(templates, nodeDisk, (path) => path)
    const wordsOf = (lang: string, name = 'cabinet') => ready({ name, base: root, lang }).ready?.labels.name
    expect(['pl', 'de-AT', 'fr', 'en-GB', 'ru'].map((lang) => wordsOf(lang))).toEqual([
      'pl',
      'de',
      'fr',
      'uk',
      'uk',
    ])
    expect(wordsOf('en-GB', 'memo')).toBe('us')
    expect(ready({ name: 'memo', base: root, lang: 'pl', labels: 'fr' }).ready?.labels.name).toBe('fr')
  })
})

describe('a template of one’s own', () => {
  const theme = 'name: ours\nextends: cabinet\n'
  it('changes a part, brings its own words, and has the rest of what it extends', async () => {
    const { html, errors } = await project(
      {
        'house/theme.yaml': `${theme}labels: ours\ncolours: {source: "#5A1F66"}\n`,
        'house/labels/ours.yaml': 'name: ours\nextends: us\nlang: en-US\nparts: {lines: To be said}\n',
        'house/partials/page-sources.hbs':
          '<section id="sources" data-layout="sources"><footer>Our own foot</footer></section>\n',
      },
      [/^template: cabinet\nlabels: uk$/m, 'template: ../../house'],
    )
    expect(errors).toEqual([])
    expect(html).toContain('Our own foot')
    expect(html).toContain('To be said')
    expect(html).toContain('If raised')
    expect(html.toUpperCase()).toContain('#5A1F66')
  })
  it.each([
    [
      'a helper that there is not',
      'partials/foot.hbs',
      '{{! own }}\n{{shout title}}\n',
      'template-unknown-helper',
      2,
    ],
    [
      'a field that there is not',
      'partials/slide-approach.hbs',
      '\n\n<p>{{approach.stanse}}</p>\n',
      'template-unknown-field',
      3,
    ],
    ['a partial that there is not', 'deck.hbs', '<p>{{> footer}}</p>\n', 'template-unknown-partial', 1],
    [
      'a label that there is not',
      'partials/slide-if-asked.hbs',
      "\n{{label 'parts.riks'}}\n",
      'template-unknown-label',
      2,
    ],
    ['Handlebars that cannot be read', 'partials/slide-risks.hbs', '{{#if risks}}\n', 'template-syntax', 2],
    [
      'markup outside the subset',
      'partials/slide-risks.hbs',
      '\n<p style="color:red">x</p>\n',
      'template-markup',
      2,
    ],
    ['a script', 'partials/slide-risks.hbs', '\n\n<script>x</script>\n', 'template-markup', 3],
    [
      'a theme that cannot be read',
      'theme.yaml',
      'name: ours\nextends: cabinet\n  colours: {\n',
      'theme-syntax',
      2,
    ],
    ['a key of the theme that is not known', 'theme.yaml', `${theme}colors: {}\n`, 'theme-invalid', 3],
    [
      'a template to extend that there is not',
      'theme.yaml',
      'name: ours\nextends: cabinett\n',
      'theme-invalid',
      2,
    ],
    [
      'a colour too like its ground',
      'theme.yaml',
      `${theme}colours:\n  muted: "#BBBBBB"\n`,
      'low-contrast',
      4,
    ],
    ['a part that cannot be let go', 'theme.yaml', `${theme}yields: [dissent]\n`, 'theme-invalid', 3],
  ])('is told of %s, with its own file and line', async (_what, file, text, code, line) => {
    const { errors } = await project(
      { 'house/theme.yaml': theme, [`house/${file}`]: text },
      template('../../house'),
      { only: ['deck'], format: ['pptx'], check: true },
    )
    const found = errors.filter((error) => error.code === code)
    expect(errors.map((error) => error.code)).toContain(code)
    expect(found[0]?.place).toMatchObject({ file: `house/${file}`, line })
    if (code === 'low-contrast') expect(found[0]?.hint).toMatch(/#[0-9A-F]{6} would do/)
  })
  it('that is not there is refused at the line that names it, with the nearest', async () => {
    const { errors } = await project({}, template('cabinett'))
    expect(errors).toMatchObject([
      { code: 'template-unknown', place: { file: 'briefs/lights/brief.yaml', line: 7 } },
    ])
    expect(errors[0]?.hint).toContain('cabinet')
  })
})
