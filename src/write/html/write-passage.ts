import { type ExcerptFigure, isNumbered, type PassageLine } from '../../document/figure.ts'
import { attribute, escapeHtml, langAttribute } from './escape.ts'
import { inlinesHtml, type NoteFace } from './write-inlines.ts'

/**
 * A passage as HTML: each line stands alone, with its number where it has one, so that a number stays with its line where a
 * narrow screen or large type makes the line wrap. `bare` leaves out the questions and words that stand beside it already.
 */
export function passageHtml(figure: ExcerptFigure, bare: boolean, note: NoteFace): string {
  const { voice, lang, lines = [], reference, adapted, words, ask, captions, alt } = figure
  const base = { base: 'serif', bold: false, italic: voice === 'other' } as const
  const sans = { base: 'sans', bold: false, italic: false } as const
  const bold = { ...sans, bold: true }
  note(sans, '0123456789')
  const line = (one: PassageLine): string => {
    const words = inlinesHtml(one.runs, base, note)
    if (!isNumbered(one)) return `<span class="line">${words}</span>`
    // Said aloud as "line 5", seen as "5".
    const spoken = escapeHtml(captions.line.replace('{n}', String(one.number)))
    const number = `<span class="number-of-line" role="img"${attribute('aria-label', spoken)}>${one.number}</span>`
    return `<span class="line">${number}${words}</span>`
  }
  const paragraphs = paragraphsOf(lines).map((own) => `<p>${own.map(line).join(' ')}</p>`)
  const place =
    reference.length > 0
      ? `<figcaption><span class="ref">${inlinesHtml(reference, sans, note)}</span></figcaption>`
      : ''
  const label = (text: string): string => `<p class="label">${inlinesHtml([{ text }], bold, note)}</p>`
  const own = `<figure class="passage ruled ${voice}"${attribute('aria-label', alt)}><blockquote${langAttribute(lang)}>${paragraphs.join('')}</blockquote>${place}</figure>`
  const asked =
    ask.length > 0
      ? `<div>${label(captions.ask)}<ul>${ask.map((runs) => `<li>${inlinesHtml(runs, sans, note)}</li>`).join('')}</ul></div>`
      : ''
  const entries = words.map(
    ({ term, meaning }) =>
      `<div><dt>${inlinesHtml([{ text: term }], bold, note)}</dt><dd>${inlinesHtml(meaning, sans, note)}</dd></div>`,
  )
  const bank = entries.length > 0 ? `<div>${label(captions.words)}<dl>${entries.join('')}</dl></div>` : ''
  const aside = bare ? '' : asked + bank
  if (adapted === undefined) {
    return aside ? `<div class="reading">\n<div>${own}</div>\n<div class="aside">${aside}</div>\n</div>` : own
  }
  const simpler = `<div>${label(captions.adapted)}<p class="adapted">${inlinesHtml(adapted, { ...base, italic: false }, note)}</p><p class="legend">${inlinesHtml([{ text: captions.changes }], sans, note)}</p></div>`
  const both = `<div class="reading">\n<div>${label(captions.original)}${own}</div>\n${simpler}\n</div>`
  return aside ? `${both}\n<div class="cards" style="--cards:2">${aside}</div>` : both
}

function paragraphsOf(lines: readonly PassageLine[]): PassageLine[][] {
  const paragraphs: PassageLine[][] = [[]]
  for (const line of lines) {
    paragraphs.at(-1)?.push(line)
    if (line.last) paragraphs.push([])
  }
  return paragraphs.filter((own) => own.length > 0)
}
