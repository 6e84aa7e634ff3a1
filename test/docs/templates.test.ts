import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { helpers } from '../../src/compose/helpers/helpers.ts'
import { markupRules } from '../../src/compose/markup/markup-rules.ts'
import { slideLayouts } from '../../src/layout/slide-layouts.ts'
import { themeSchema } from '../../src/theme/theme-schema.ts'

const page = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8')
const isNamed = (name: string) => new RegExp(`\`[^\`\n]*(?<![\\w-])${name}(?![\\w-])[^\`\n]*\``).test(page)

it.each([
  ['helper', Object.keys(helpers)],
  ['layout', ['title', ...Object.keys(slideLayouts)]],
  ['key of theme.yaml', Object.keys(themeSchema.shape)],
  ['colour', Object.keys(themeSchema.shape.colours.shape)],
  ['size', Object.keys(themeSchema.shape.sizes.shape)],
  ['element', Object.keys(markupRules)],
  ['class', Object.values(markupRules).flatMap(({ classes = [] }) => [...classes])],
  [
    'attribute',
    Object.values(markupRules).flatMap(({ attributes }) => attributes.map((name) => name.replace('!', ''))),
  ],
])('docs/templates.md names every %s', (_what, names) => {
  expect(names.filter((name) => !isNamed(name))).toEqual([])
})
