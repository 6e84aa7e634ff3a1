import { unzipSync } from 'fflate'

const textOf = (xml) =>
  xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Paragraphs of a part of a deck. */
const paragraphsOf = (xml) =>
  [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([paragraph]) => textOf(paragraph)).filter((text) => text !== '')

/** What a deck and a page say, as plain paragraphs: what the floors and the other programs are given to write. */
export function wordsOf(deck, html) {
  const parts = unzipSync(deck)
  const decode = (name) => (parts[name] === undefined ? '' : new TextDecoder().decode(parts[name]))
  const count = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length
  const slides = Array.from({ length: count }, (_, at) => {
    const [title = '', ...paragraphs] = paragraphsOf(decode(`ppt/slides/slide${at + 1}.xml`))
    return {
      title,
      paragraphs,
      notes: paragraphsOf(decode(`ppt/notesSlides/notesSlide${at + 1}.xml`)).join('\n'),
    }
  })
  const body = html.slice(html.indexOf('<main'))
  const page = [...body.matchAll(/<(h[1-3]|p|li|dd|dt|td)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , inner]) =>
    textOf(inner),
  )
  return { slides, page }
}

const escaped = (text) => text.replace(/([\\`*_{}[\]<>()#+\-.!|~^$@])/g, '\\$1')

/** The slides in Markdown, as Pandoc reads them. */
export const slidesMarkdown = ({ slides }) =>
  slides
    .map(({ title, paragraphs, notes }) => {
      const list = paragraphs.map((text) => `- ${escaped(text)}`).join('\n')
      return `## ${escaped(title)}\n\n${list}\n${notes === '' ? '' : `\n::: notes\n${escaped(notes)}\n:::\n`}`
    })
    .join('\n')

/** The page in Markdown. */
export const pageMarkdown = ({ page }) => page.map(escaped).join('\n\n')
