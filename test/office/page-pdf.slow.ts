import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { nodeDisk } from '../../src/build/disk.ts'
import { fontBookOf, themeFaces, typstOf } from '../../src/build/load-fonts.ts'
import { openTypst } from '../../src/write/pdf/open-typst.ts'
import { writePagePdf } from '../../src/write/pdf/write-page-pdf.ts'
import { caseBriefs, deskOf, shippedNames, templates } from '../build/desks.ts'

/*
 * The briefing's PDF of every case, template and paper: one page by its own count, Typst's check of PDF/UA-1 passes, both engines
 * give the same bytes, and other programs read it, headings in order.
 */

const work = mkdtempSync(join(tmpdir(), 'briefdeck-page-pdf-'))
afterAll(() => rmSync(work, { recursive: true }))
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const native = await openTypst([], { backend: 'native' }).catch(() => undefined)

for (const template of shippedNames)
  for (const paper of ['a4', 'letter'] as const)
    describe(`the briefing as PDF, ${template}, ${paper}`, () => {
      for (const { name, path } of caseBriefs())
        it(name, async () => {
          const desk = await deskOf(path, { template, paper })
          const { document, settings } = await desk.briefing()
          const faces = themeFaces(desk.pageTheme, join(templates, template), nodeDisk)
          const tools = { engine: await typstOf(faces), book: await fontBookOf(faces) }
          const print = writePagePdf(document, desk.pageTheme, settings, tools)
          expect(print.pages).toBe(1)
          if (native !== undefined) print.provePdfUa()
          const bytes = print.pdf()
          const fonts = faces.map((face) => ({ family: face.family.twin, bytes: face.bytes() }))
          const wasm = await openTypst(fonts, { backend: 'wasm' })
          const again = writePagePdf(document, desk.pageTheme, settings, { ...tools, engine: wasm })
          expect(Buffer.compare(again.pdf(), bytes)).toBe(0)
          again.free()
          print.free()
          const file = join(work, `${template}-${paper}-${name}.pdf`)
          writeFileSync(file, bytes)
          expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
          expect(run('pdfinfo', file)).toMatch(/Pages:\s+1\n/)
          const tree = run('pdfinfo', '-struct-text', file)
          const heads = [...tree.matchAll(/^\s*H(\d)\b/gmu)].map((match) => Number(match[1]))
          expect(heads.filter((level) => level === 1)).toHaveLength(1)
          heads.reduce((before, level) => {
            expect(level).toBeLessThanOrEqual(before + 1)
            return level
          }, 0)
        })
    })
