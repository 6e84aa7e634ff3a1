import type { Document } from '../../document/document.ts'
import { pageParts } from '../../document/page-parts.ts'
import type { FontBook } from '../../text/text.ts'
import type { Theme } from '../../theme/theme.ts'
import { collectFaces, embedFaces, type PageFace } from './embed-faces.ts'
import { htmlPage } from './html-page.ts'
import { pageStyle } from './page-style.ts'
import { pictureUri } from './picture-uri.ts'
import { BlockWriter } from './write-blocks.ts'

export interface PageHtmlTools {
  /** The label set's words for the link that skips to the content. */
  readonly skip: string
  /** Settings of the fit of the PDF, for print. Left out: the wanted size. */
  readonly settings?: { readonly bodyPt: number; readonly spacing: number }
  /** Faces whose letters are embedded. Left out: the reader's system has to do. */
  readonly fonts?: { readonly faces: readonly PageFace[]; readonly book: FontBook }
  readonly pictures?: ReadonlyMap<string, Uint8Array>
}

/** Browsers break lines a little earlier and set them a little higher than Typst: the reserve that keeps print to one page. */
const printReserve = 0.8

/** The page as one HTML file. */
export function writePageHtml(document: Document, theme: Theme, tools: PageHtmlTools): string {
  const { note, uses } = collectFaces()
  const writer = new BlockWriter(
    note,
    (file) => pictureUri(tools.pictures?.get(file)),
    document.kind === 'handout',
  )
  const { strip, head, blocks, foot } = pageParts(document)
  note({ base: 'sans', bold: false, italic: false }, `${tools.skip}–`)
  const line = strip.map((runs) => `<p>${writer.words(runs)}</p>`).join('')
  const top = [line && `<div class="strip">${line}</div>`, writer.groups(head)].filter(Boolean).join('\n')
  const main = writer.groups(blocks)
  const bottom = foot.map((runs) => `<p>${writer.words(runs)}</p>`).join('\n')
  const faces = tools.fonts ? embedFaces(theme, uses, tools.fonts.faces, tools.fonts.book) : ''
  return htmlPage(document, {
    style: `${faces ? `${faces}\n` : ''}${pageStyle(theme, printSettings(theme, tools.settings), document.running)}`,
    skip: tools.skip,
    header: top,
    main,
    footer: bottom,
  })
}

function printSettings({ sizes }: Theme, settings: PageHtmlTools['settings']) {
  const { page_body: body, page_label: label } = sizes
  const bodyPt = settings?.bodyPt ?? body.wantedPt
  const share = (bodyPt - body.floorPt) / Math.max(0.01, body.wantedPt - body.floorPt)
  const labelPt = label.floorPt + (label.wantedPt - label.floorPt) * Math.min(1, Math.max(0, share))
  return { bodyPt, labelPt, spacing: (settings?.spacing ?? 1) * printReserve }
}
