import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { slideLayouts } from '../src/layout/slide-layouts.ts'

/*
 * Writes docs/template-parts.md from the shipped templates. test/docs/pages.test.ts holds the committed page to it;
 * `npx vitest run test/docs -u` writes it anew.
 */

const templates = join(import.meta.dirname, '../templates')
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** What a partial says of itself in the comment at its head. */
function said(text: string): string {
  const comment = /^\{\{!([\s\S]*?)\}\}/.exec(text)?.[1] ?? ''
  return comment.trim().replace(/\s+/g, ' ')
}

function partialRows(): string {
  const rows = readdirSync(templates).flatMap((template) => {
    const folder = join(templates, template, 'partials')
    return readdirSync(folder).map((file) => {
      const name = file.replace(/\.hbs$/, '')
      return `| \`${name}\` | ${template} | ${cell(said(readFileSync(join(folder, file), 'utf8')))} |\n`
    })
  })
  return rows.sort().join('')
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

function labelRows(value: unknown, name: string): readonly string[] {
  if (isMapping(value))
    return Object.entries(value).flatMap(([key, inner]) =>
      labelRows(inner, name === '' ? key : `${name}.${key}`),
    )
  const words = Array.isArray(value) ? value.join(', ') : String(value)
  return [`| \`${name}\` | ${cell(words)} |\n`]
}

const layoutRows = () =>
  Object.entries(slideLayouts)
    .map(([name, { shows }]) => `| \`${name}\` | ${cell(shows)} |\n`)
    .join('')

/** The reference page of layouts, partials and labels, in Markdown. */
export const templateReference = (): string => {
  const neutral: unknown = parse(readFileSync(join(templates, 'teaching/labels/neutral.yaml'), 'utf8'))
  return `# What a template can name

This page is made from the shipped templates; [templates.md](templates.md) says how they are written.

## Layouts of slides

A template names one in \`data-layout\`, a brief in \`layout:\`. Beside these there is \`title\`, the first slide.

| layout | shows |
| --- | --- |
${layoutRows()}
## Partials

A template that extends \`teaching\` has all of its partials, and may put one of the same name in its place. What a partial takes is
named in its row; the others read the brief.

| partial | of | is |
| --- | --- | --- |
${partialRows()}
## Labels

Every word that an output adds, as the set \`neutral\` has it. \`{{label 'parts.risks'}}\` prints one; a set of your own gives others.
Words in {braces} are places that a pattern keeps.

| label | neutral |
| --- | --- |
${labelRows(neutral, '').join('')}`
}
