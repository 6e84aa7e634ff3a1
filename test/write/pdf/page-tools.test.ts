import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fitPage } from '../../../src/build/fit-page.ts'
import { writePageHtml } from '../../../src/write/html/write-page-html.ts'
import { openTypst } from '../../../src/write/pdf/open-typst.ts'
import { measurePage, writePagePdf } from '../../../src/write/pdf/write-page-pdf.ts'
import { heavyPage, lightPage, missionPage, oddPage, scriptsPage } from '../page-documents.ts'
import { pageBook, pageFaces, pageFonts, pageTheme } from '../page-theme.ts'

// qpdf, poppler-utils and chromium look at the pages where SLOW=1 asks for it and the programs are there.
const slow = process.env['SLOW'] === '1'
if (!slow) console.log('not run: pages under qpdf, pdfinfo, pdftotext and chromium (SLOW=1 runs them)')

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

describe.skipIf(!slow)('pages under other programs', () => {
  it.each(Object.entries({ missionPage, lightPage, heavyPage, scriptsPage, oddPage }))(
    '%s',
    async (_, make) => {
      const tools = { engine: await openTypst(pageFonts()), book: await pageBook() }
      const folder = mkdtempSync(join(tmpdir(), 'page-'))
      try {
        for (const paper of ['a4', 'letter'] as const) {
          const theme = pageTheme({ paper })
          const { settings } = fitPage((one) => measurePage(make(), theme, one, tools))
          const pdf = join(folder, 'page.pdf')
          writeFileSync(pdf, writePagePdf(make(), theme, settings, tools).pdf())
          expect(run('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors found')
          const info = run('pdfinfo', pdf)
          expect(info).toMatch(/Pages:\s+1\n/)
          expect(info).toMatch(/Tagged:\s+yes/)
          // A reference is whole in one line, with the word before it.
          const lines = run('pdftotext', '-raw', pdf, '-').split('\n')
          for (const line of lines) {
            expect(line).not.toMatch(/(^|[ ,])([ps]|л)\.$|¶$/)
            expect(line).not.toMatch(/^([ps]|л)\. \d+ ¶ \d+$/)
          }
          const html = join(folder, 'page.html')
          writeFileSync(
            html,
            writePageHtml(make(), theme, {
              skip: 'Skip',
              settings,
              fonts: { faces: pageFaces(), book: tools.book },
            }),
          )
          const printed = join(folder, 'print.pdf')
          run(
            'chromium',
            '--headless',
            '--no-sandbox',
            '--disable-gpu',
            '--no-pdf-header-footer',
            `--print-to-pdf=${printed}`,
            html,
          )
          expect(run('pdfinfo', printed)).toMatch(/Pages:\s+1\n/)
        }
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    60_000,
  )
})
