import type { Document } from '../../document/document.ts'
import { attribute, escapeHtml, langAttribute } from './escape.ts'

/** The parts of a file, as HTML; an empty one is left out. */
export interface HtmlParts {
  readonly style: string
  /** The words of the link that skips to the content. */
  readonly skip: string
  readonly header: string
  readonly nav?: string
  readonly main: string
  readonly footer: string
}

/** One HTML file that asks for nothing outside of itself: no script, no request. */
export function htmlPage(document: Document, parts: HtmlParts): string {
  const { style, skip, header, nav, main, footer } = parts
  return `<!DOCTYPE html>
<html${langAttribute(document.lang)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${escapeHtml(document.title)}</title>
${metadata(document)}<style>
${style}</style>
</head>
<body>
<a class="skip" href="#content">${escapeHtml(skip)}</a>
${header ? `<header>\n${header}\n</header>\n` : ''}${nav ? `${nav}\n` : ''}<main id="content" tabindex="-1">
${main}
</main>
${footer ? `<footer>\n${footer}\n</footer>\n` : ''}</body>
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
