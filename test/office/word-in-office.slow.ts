import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { outputs } from '../../src/build/outputs.ts'
import { caseBriefs, deskOf, root, shippedNames } from '../build/desks.ts'

/*
 * Every Word file of every case, template and paper: the office schemas find nothing, and LibreOffice prints as many pages as our
 * layout promised.
 */

const work = mkdtempSync(join(tmpdir(), 'briefdeck-word-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))
const profile = process.env['OFFICE_PROFILE'] ?? join(work, 'profile')
const checks = process.env['OOXML_CHECKS']

for (const template of shippedNames)
  for (const paper of ['a4', 'letter'] as const)
    it(`LibreOffice prints what was promised: ${template}, ${paper}`, async () => {
      const folder = join(work, `${template}-${paper}`)
      mkdirSync(folder)
      const promised = new Map<string, number>()
      for (const { name, path } of caseBriefs()) {
        const desk = await deskOf(path, { template, paper })
        for (const row of outputs.filter(({ format }) => format === 'docx')) {
          const [made] = await (await row.load())(row, desk)
          if (made === undefined) throw new Error(`${name} gave no Word file`)
          const file = [name, row.product, row.edition ?? 'all'].join('-')
          writeFileSync(join(folder, `${file}.docx`), made.bytes)
          promised.set(file, made.pages ?? 0)
        }
      }
      const files = [...promised.keys()].map((name) => join(folder, `${name}.docx`))
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${profile}`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          ...files,
        ],
        { stdio: 'ignore' },
      )
      for (const [name, pages] of promised) {
        const info = execFileSync('pdfinfo', [join(folder, `${name}.pdf`)], { encoding: 'utf8' })
        expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1]), name).toBe(pages)
      }
      if (checks !== undefined)
        expect(
          execFileSync(process.execPath, [join(checks, 'tools/check-ooxml.mjs'), ...files], {
            cwd: root,
            encoding: 'utf8',
          }),
        ).toContain('0 findings')
    })
