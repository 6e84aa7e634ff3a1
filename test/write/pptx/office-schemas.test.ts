import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { writePptx } from '../../../src/write/pptx/write-pptx.ts'
import { figureDeck } from './figure-slides.ts'
import { fixtureDeck } from './fixture-deck.ts'
import { fixtureTheme } from './fixture-theme.ts'

/** A folder with the ISO 29500 schemas and the program that holds a file against them. */
const checks = process.env['OOXML_CHECKS']
const required = process.env['OOXML_REQUIRED'] === '1'
const title = 'the file satisfies the office schemas'

if (checks === undefined && !required) {
  it.skip(`${title} (did not run: OOXML_CHECKS is not set)`, () => undefined)
} else {
  it(title, async () => {
    expect(checks, 'OOXML_REQUIRED is 1, so OOXML_CHECKS must be set').toBeDefined()
    const folder = mkdtempSync(join(tmpdir(), 'briefdeck-'))
    try {
      const dark = { ...fixtureTheme, shape: '4:3' as const, variant: 'dark' as const }
      const slides = fixtureDeck.slides.map((slide) => ({ ...slide, notes: [] }))
      writeFileSync(join(folder, 'instructor.pptx'), await writePptx(fixtureDeck, fixtureTheme))
      writeFileSync(
        join(folder, 'student.pptx'),
        await writePptx({ ...fixtureDeck, slides, widthPt: 720 }, dark),
      )
      const program = join(checks ?? '', 'tools/check-ooxml.mjs')
      writeFileSync(join(folder, 'figures.pptx'), await writePptx(figureDeck, fixtureTheme))
      const files = ['instructor.pptx', 'student.pptx', 'figures.pptx'].map((name) => join(folder, name))
      const cwd = fileURLToPath(new URL('../../..', import.meta.url))
      // The program ends with 1 when it finds anything, which throws here with its list of findings.
      expect(execFileSync(process.execPath, [program, ...files], { cwd, encoding: 'utf8' })).toContain(
        '0 findings',
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 20_000)
}
