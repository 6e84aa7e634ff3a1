import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkPackage } from '../../../src/write/pptx/check-package.ts'
import { writePptx } from '../../../src/write/pptx/write-pptx.ts'
import { caseBriefs, deskOf, root, shippedNames } from '../../build/desks.ts'
import { openParts } from './open-package.ts'

/*
 * The decks of every brief, in every template, both shapes and both editions: no rule of the package broken, and no finding
 * of the office schemas where they are to be had.
 */

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-decks-'))
afterAll(() => rmSync(folder, { recursive: true }))
const checks = process.env['OOXML_CHECKS']
let written = 0

describe('every deck', () => {
  for (const template of shippedNames)
    for (const shape of ['16:9', '4:3'] as const)
      it(`breaks no rule: ${template}, ${shape}`, async () => {
        const files: string[] = []
        for (const { name, path } of caseBriefs()) {
          const desk = await deskOf(path, { template, shape })
          for (const edition of ['instructor', 'student'] as const) {
            const bytes = await writePptx(await desk.deck(edition), desk.theme)
            const errors = desk.diagnostics.filter(({ severity }) => severity === 'error')
            expect(errors, name).toEqual([])
            expect(checkPackage(openParts(bytes)), `${name}, ${edition}`).toEqual([])
            const file = join(folder, `${written++}-${name}-${edition}.pptx`)
            writeFileSync(file, bytes)
            files.push(file)
          }
        }
        if (process.env['OOXML_REQUIRED'] === '1') expect(checks).toBeDefined()
        if (checks === undefined) return
        const program = join(checks, 'tools/check-ooxml.mjs')
        // The program ends with 1 when it finds anything, which throws here with its list of findings.
        const said = execFileSync(process.execPath, [program, ...files], { cwd: root, encoding: 'utf8' })
        expect(said).toContain('0 findings')
      })
})
