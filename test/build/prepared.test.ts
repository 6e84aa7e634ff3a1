import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBrief } from '../../src/brief/read-brief.ts'
import { nodeDisk } from '../../src/build/disk.ts'
import { loadTemplate, shippedTemplates } from '../../src/build/load-template.ts'
import { preparedModule } from '../../src/build/prepare-templates.ts'
import type { Prepared } from '../../src/build/prepared.ts'
import { compose } from '../../src/compose/compose.ts'
import type { CompiledTemplate, TemplateFiles } from '../../src/compose/template/template-files.ts'
import { verifyBrief } from '../../src/evidence/verify-brief.ts'
import { readSource } from '../../src/source/read-source.ts'
import { findPrepared } from '../../src/theme/prepared-files.ts'
import { readLabels } from '../../src/theme/read-labels.ts'
import { readTheme } from '../../src/theme/read-theme.ts'
import { root, templates } from './desks.ts'

/*
 * What the build of the package prepares must be what a run would make of the same files: held against each other here for
 * every shipped template, label set and kind of page.
 */

let prepared: Prepared
beforeAll(async () => {
  const module: { prepared: Prepared } = await import(
    pathToFileURL(join(root, 'dist/build/prepared.js')).href
  )
  prepared = module.prepared
})

const shipped = shippedTemplates(templates, nodeDisk).map((name) => {
  const template = loadTemplate(name, root, templates, nodeDisk, (path) => path)
  if (template === null) throw new Error(`there is no template ${name}`)
  return { name, template }
})

it('is what is made of the templates as they are', () => {
  const made = preparedModule(templates, nodeDisk)
  expect(
    readFileSync(join(root, 'dist/build/prepared.js'), 'utf8') === made,
    'npm run build makes it anew',
  ).toBe(true)
})

describe.each(shipped)('the template $name', ({ name, template }) => {
  it('has the theme that its file says', () => {
    const { text, file } = template.theme
    expect(findPrepared(prepared.themes, text, template.themeOf)).toBeDefined()
    for (const variant of ['light', 'dark'] as const)
      expect(readTheme(text, file, { variant }, template.themeOf, prepared.themes)).toEqual(
        readTheme(text, file, { variant }, template.themeOf),
      )
  })
  it('has the label sets that its files say', () => {
    const folder = join(templates, name, 'labels')
    for (const file of nodeDisk.kind(folder) === 'folder' ? nodeDisk.list(folder) : []) {
      const set = template.labelsOf(join('labels', file))
      if (set === undefined) throw new Error(`there is no ${file}`)
      expect(findPrepared(prepared.labels, set.text, template.labelsOf), file).toBeDefined()
      const read = readLabels(set, template.labelsOf, prepared.labels)
      expect(JSON.stringify(read), file).toBe(JSON.stringify(readLabels(set, template.labelsOf)))
    }
  })
  it('has the pages that its files say', () => {
    const folder = join(root, 'briefs/buckley-mission')
    const { brief, locate } = readBrief(readFileSync(join(folder, 'brief.yaml')), 'brief.yaml')
    const { source } = readSource(readFileSync(join(folder, 'sources/letter.md')), 'sources/letter.md')
    const { theme } = readTheme(template.theme.text, template.theme.file, {}, template.themeOf)
    if (brief === null || source === null || theme === null) throw new Error('the sample is at fault')
    const set = template.labelsOf(theme.labels)
    const { labels } = set === undefined ? { labels: null } : readLabels(set, template.labelsOf)
    if (labels === null) throw new Error('the labels are at fault')
    const evidence = verifyBrief(brief, locate, [source])
    const { compiled: _, ...files } = template.files
    const composed = (files: TemplateFiles, kind: 'deck' | 'briefing') =>
      compose({ brief, evidence, template: files, kind, edition: 'instructor', labels, theme, locate })
    let taken = 0
    const counted = prepared.templates.map((one): CompiledTemplate => {
      const load = () => {
        taken++
        return one.load()
      }
      return { ...one, load }
    })
    const kinds = (['deck', 'briefing'] as const).filter((kind) => files[kind] !== undefined)
    for (const kind of kinds)
      expect(composed({ ...files, compiled: counted }, kind)).toEqual(composed(files, kind))
    expect(taken).toBe(kinds.length)
  })
})

describe('a template that was changed', () => {
  const template = shipped[0]?.template
  it('is read anew, whichever of its files it was', () => {
    const find = (name: string) => template?.labelsOf(name)
    const text = find('uk')?.text ?? ''
    expect(findPrepared(prepared.labels, text, find)).toBeDefined()
    expect(findPrepared(prepared.labels, `${text}\n`, find)).toBeUndefined()
    const other = (name: string) => {
      const parent = find(name)
      return parent && { ...parent, text: `${parent.text}\n` }
    }
    expect(findPrepared(prepared.labels, text, other)).toBeUndefined()
  })
})
