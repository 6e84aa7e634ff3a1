import { strFromU8, unzipSync } from 'fflate'
import { DomUtils, parseDocument } from 'htmlparser2'
import { fitDocx } from '../../../src/build/fit-docx.ts'
import type { Document } from '../../../src/document/document.ts'
import type { FontBook } from '../../../src/text/text.ts'
import { measurePageDocx } from '../../../src/write/docx/measure-page-docx.ts'
import type { WordPicture } from '../../../src/write/docx/word-page.ts'
import { writePageDocx } from '../../../src/write/docx/write-page-docx.ts'
import { pageTheme } from '../page-theme.ts'

/** A document fitted and written, on A4 and light unless a test says otherwise. */
export async function fitted(
  document: Document,
  book: FontBook,
  theme = pageTheme(),
  pictures?: ReadonlyMap<string, WordPicture>,
) {
  const tools = { book, ...(pictures ? { pictures } : {}) }
  const fit = fitDocx((plan) => measurePageDocx(document, theme, tools, plan), { bodyPt: 12, spacing: 1 })
  const bytes = await writePageDocx(document, theme, tools, fit.plan)
  return { fit, bytes, theme }
}

/** The parts of a file as text, and questions that tests ask of its body. */
export function openDocx(bytes: Uint8Array) {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  )
  const tree = (name: string) => parseDocument(parts[name] ?? '', { xmlMode: true })
  const body = tree('word/document.xml')
  const all = (name: string, part = body) => DomUtils.getElementsByTagName(name, part)
  const paragraphs = all('w:p').map((element) => ({
    style: all(
      'w:pStyle',
      parseDocument(DomUtils.getOuterHTML(element, { xmlMode: true }), { xmlMode: true }),
    )[0]?.attribs['w:val'],
    text: DomUtils.getElementsByTagName('w:t', element)
      .map((run) => DomUtils.textContent(run))
      .join(''),
  }))
  return { parts, tree, all, paragraphs }
}
