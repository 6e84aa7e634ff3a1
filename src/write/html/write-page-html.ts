import type { Document } from '../../document/document.ts'
import { pageParts } from '../../document/page-parts.ts'
import type { FontBook } from '../../text/text.ts'
import type { Theme } from '../../theme/theme.ts'
import { collectFaces, embedFaces, type PageFace } from './embed-faces.ts'
import { attribute, escapeHtml, langAttribute } from './escape.ts'
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

/** The page as one HTML file that asks for nothing outside of itself: no script, no request. */
export function writePageHtml(document: Document, theme: Theme, tools: PageHtmlTools): string {
  const { note, uses } = collectFaces()
  const writer = new BlockWriter(note, (file) => pictureUri(tools.pictures?.get(file)))
  const { strip, head, blocks, foot } = pageParts(document)
  note({ base: 'sans', bold: false, italic: false }, `${tools.skip}–`)
  const line = strip.map((runs) => `<p>${writer.words(runs)}</p>`).join('')
  const top = [line && `<div class="strip">${line}</div>`, writer.groups(head)].filter(Boolean).join('\n')
  const main = writer.groups(blocks)
  const bottom = foot.map((runs) => `<p>${writer.words(runs)}</p>`).join('\n')
  const faces = tools.fonts ? embedFaces(theme, uses, tools.fonts.faces, tools.fonts.book) : ''
  return `<!DOCTYPE html>
<html${langAttribute(document.lang)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${escapeHtml(document.title)}</title>
${metadata(document)}<style>
${faces ? `${faces}\n` : ''}${pageStyle(theme, printSettings(theme, tools.settings))}</style>
</head>
<body>
<a class="skip" href="#content">${escapeHtml(tools.skip)}</a>
${top ? `<header>\n${top}\n</header>\n` : ''}<main id="content" tabindex="-1">
${main}
</main>
${bottom ? `<footer>\n${bottom}\n</footer>\n` : ''}</body>
</html>
`
}

function metadata({ properties }: Document): string {
  const { author, subject, keywords, modified } = properties
  const rows = [
    ['author', author],
    ['description', subject],
    ['keywords', keywords.join(', ')],
    ['dcterms.modified', modified ?? ''],
  ] as const
  return rows
    .filter(([, content]) => content !== '')
    .map(([name, content]) => `<meta${attribute('name', name)}${attribute('content', content)}>\n`)
    .join('')
}

function printSettings({ sizes }: Theme, settings: PageHtmlTools['settings']) {
  const { page_body: body, page_label: label } = sizes
  const bodyPt = settings?.bodyPt ?? body.wantedPt
  const share = (bodyPt - body.floorPt) / Math.max(0.01, body.wantedPt - body.floorPt)
  const labelPt = label.floorPt + (label.wantedPt - label.floorPt) * Math.min(1, Math.max(0, share))
  return { bodyPt, labelPt, spacing: (settings?.spacing ?? 1) * printReserve }
}
