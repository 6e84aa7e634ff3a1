import { createHash } from 'node:crypto'
import { openTypst } from '../../../src/write/pdf/open-typst.ts'
import { writePagePdf } from '../../../src/write/pdf/write-page-pdf.ts'
import { missionPage } from '../page-documents.ts'
import { pageBook, pageFonts, pageTheme } from '../page-theme.ts'

// Run as a process of its own by a test, in another time zone and locale.
const tools = { engine: await openTypst(pageFonts(), { backend: 'wasm' }), book: await pageBook() }
const page = writePagePdf(missionPage(), pageTheme(), { bodyPt: 11.5, spacing: 1 }, tools)
process.stdout.write(createHash('sha256').update(page.pdf()).digest('hex'))
