import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { nodeDisk } from '../../src/build/disk.ts'
import { fontBookOf, themeFaces, typstOf } from '../../src/build/load-fonts.ts'
import type { Handout } from '../../src/build/open-handouts.ts'
import { foldWords } from '../../src/review/absence/fold-words.ts'
import { wordsOfPdf } from '../../src/review/absence/words-of-pdf.ts'
import { openTypst } from '../../src/write/pdf/open-typst.ts'
import { writePagePdf } from '../../src/write/pdf/write-page-pdf.ts'
import { caseBriefs, deskOf, shippedNames, templates } from '../build/desks.ts'

/*
 * The handouts of every case, template and paper, both copies and large print: Typst's check of PDF/UA-1 passes, other programs
 * read the file, and the words that we find in it are those that Poppler finds.
 */

const work = mkdtempSync(join(tmpdir(), 'briefdeck-handout-pdf-'))
afterAll(() => rmSync(work, { recursive: true }))
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const native = await openTypst([], { backend: 'native' }).catch(() => undefined)

for (const template of shippedNames)
  for (const paper of ['a4', 'letter'] as const)
    describe(`the handouts as PDF, ${template}, ${paper}`, () => {
      for (const { name, path } of caseBriefs())
        it(name, async () => {
          const desk = await deskOf(path, { template, paper })
          const faces = themeFaces(desk.pageTheme, join(templates, template), nodeDisk)
          const tools = { engine: await typstOf(faces), book: await fontBookOf(faces) }
          const copies: readonly Handout[] = [
            await desk.handout('student'),
            await desk.handout('student', true),
            await desk.handout('instructor'),
          ]
          for (const [index, { document, settings, pages, fits }] of copies.entries()) {
            expect(fits).toBe(true)
            const print = writePagePdf(document, desk.pageTheme, settings, tools)
            if (pages !== null) expect(print.pages).toBeLessThanOrEqual(pages)
            if (native !== undefined) print.provePdfUa()
            const file = join(work, `${template}-${paper}-${name}-${index}.pdf`)
            const bytes = print.pdf()
            print.free()
            writeFileSync(file, bytes)
            expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
            // Poppler joins words that end a line with a hyphen, so letters are compared without what parts them.
            const ours = foldWords(
              wordsOfPdf(file, bytes)
                .map(({ text }) => text)
                .join(' '),
            ).replaceAll(' ', '')
            const theirs = foldWords(run('pdftotext', file, '-')).split(' ')
            expect(theirs.filter((word) => !ours.includes(word))).toEqual([])
          }
        })
    })
