import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { build } from '../../src/build/build.ts'
import { nodeDisk } from '../../src/build/disk.ts'
import { shippedTemplates } from '../../src/build/load-template.ts'
import { effectsIn, root, templates } from './desks.ts'

/* Every brief that there is, in every template, shape and variant, both editions, on both papers. */

const work = mkdtempSync(join(tmpdir(), 'briefdeck-templates-'))
afterAll(() => rmSync(work, { recursive: true }))
const checks = process.env['OOXML_CHECKS']
const names = shippedTemplates(templates, nodeDisk)
const labels: Readonly<Record<string, string>> = { cabinet: 'uk', memo: 'us' }
const paths = ['briefs', 'test/cases/build', 'test/cases/templates'].map((path) => join(root, path))

describe.each(
  names.flatMap((template) =>
    (['16:9', '4:3'] as const).flatMap((shape) =>
      (['light', 'dark'] as const).map((variant) => [template, shape, variant] as const),
    ),
  ),
)('%s, %s, %s', (template, shape, variant) => {
  it('builds every brief: no error, nothing unseen, one page, sound office files', {
    timeout: 600_000,
  }, async () => {
    const out = join(work, `${template}-${shape.replace(':', '')}-${variant}`)
    const words = labels[template]
    const paper = shape === '4:3' ? 'letter' : 'a4'
    // Pages are the same in the dark, so only slides are made there.
    const only = variant === 'dark' ? (['deck'] as const) : undefined
    const asked = {
      template,
      shape,
      variant,
      paper,
      out,
      paths,
      check: false,
      ...(only ? { only } : {}),
    } as const
    const outcome = await build(words === undefined ? asked : { ...asked, labels: words }, effectsIn(work))
    if (!outcome.ok) throw new Error(outcome.mistakes.join(' '))
    const { briefs } = outcome.report
    expect(briefs.length).toBeGreaterThan(7)
    const found = briefs.flatMap(({ brief, diagnostics }) =>
      diagnostics
        .filter(({ severity, code }) => severity === 'error' || code === 'not-shown')
        .map(({ code, message }) => `${brief}: ${code}: ${message}`),
    )
    expect(found).toEqual([])
    const made = briefs.flatMap(({ outputs }) => outputs)
    expect(made.filter(({ file, pages }) => file.includes('briefing') && pages !== 1)).toEqual([])
    const office = made
      .filter(({ format }) => ['pptx', 'docx'].includes(format))
      .map(({ file }) => join(work, file))
    expect(office.length).toBeGreaterThanOrEqual(2 * briefs.length)
    if (checks === undefined) return
    const program = join(checks, 'tools/check-ooxml.mjs')
    expect(execFileSync(process.execPath, [program, ...office], { cwd: root, encoding: 'utf8' })).toContain(
      '0 findings',
    )
  })
})
