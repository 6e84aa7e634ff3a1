import type { Run } from '../../document/document.ts'
import { safeHref } from '../../document/safe-href.ts'
import { attribute, escapeHtml, langAttribute } from './escape.ts'

/** Which face a run is set in; the writer collects them to know which letters of which face the page needs. */
export interface FaceUse {
  readonly base: 'serif' | 'sans'
  readonly bold: boolean
  readonly italic: boolean
}
export type NoteFace = (use: FaceUse, text: string) => void

/** What the words around a run are set in. */
export type Surroundings = FaceUse

function runHtml(run: Run, text: string, around: Surroundings, note: NoteFace): string {
  const speaks = run.voice !== undefined && !run.reference
  const italic = speaks ? run.voice === 'other' : around.italic
  note(
    {
      base: run.reference ? 'sans' : speaks ? 'serif' : around.base,
      bold: run.strong === true || (around.bold && !run.reference),
      italic: run.emphasis ? !italic : italic && !run.reference,
    },
    text,
  )
  let html = escapeHtml(text)
  const href = safeHref(run.href)
  if (run.title) html = `<abbr${attribute('title', run.title)}>${html}</abbr>`
  if (run.datetime) html = `<time${attribute('datetime', run.datetime)}>${html}</time>`
  if (run.superscript) html = `<sup>${html}</sup>`
  if (run.underlined) html = `<u>${html}</u>`
  if (run.deleted) html = `<del>${html}</del>`
  if (run.inserted) html = `<ins>${html}</ins>`
  if (run.mark) html = `<mark>${html}</mark>`
  if (run.emphasis) html = `<em>${html}</em>`
  if (run.strong) html = `<strong>${html}</strong>`
  if (href) html = `<a${attribute('href', href)}>${html}</a>`
  const lang = langAttribute(run.lang)
  if (speaks) return `<span class="voice ${run.voice}"${lang}>${html}</span>`
  return lang ? `<span${lang}>${html}</span>` : html
}

/** Runs as HTML. A reference is held on one line with the word before it, as long as the column is wide enough. */
export function inlinesHtml(runs: readonly Run[], around: Surroundings, note: NoteFace): string {
  const out: { run: Run; text: string }[][] = [[]]
  const keeps: boolean[] = [false]
  const open = (keep: boolean): void => {
    out.push([])
    keeps.push(keep)
  }
  for (const run of runs) {
    const last = out.at(-1) as { run: Run; text: string }[]
    if (!run.reference) {
      if (keeps.at(-1)) open(false)
      out.at(-1)?.push({ run, text: run.text })
      continue
    }
    const text = run.text.replace(/\s+/g, ' ').trim()
    if (!text) continue
    const word = keeps.at(-1) ? [] : takeLastWord(last)
    open(true)
    out.at(-1)?.push(...word, { run, text })
  }
  return out
    .map((pieces, i) => {
      const html = pieces.map(({ run, text }) => pieceHtml(run, text, around, note))
      if (!keeps[i]) return html.join('')
      const reference = `<span class="ref">${html.pop()}</span>`
      // The space between two references belongs to neither.
      const follows = keeps[i - 1] || (out[i - 1]?.length === 0 && keeps[i - 2])
      const before = follows ? ' ' : ''
      return `${before}<span class="keep">${html.join('')}${html.length > 0 ? ' ' : ''}${reference}</span>`
    })
    .join('')
}

function pieceHtml(run: Run, text: string, around: Surroundings, note: NoteFace): string {
  return text
    .split('\n')
    .map((line) => (line ? runHtml(run, line, around, note) : ''))
    .join('<br>')
}

function takeLastWord(pieces: { run: Run; text: string }[]): { run: Run; text: string }[] {
  const word: { run: Run; text: string }[] = []
  for (let last = pieces.pop(); last; last = pieces.pop()) {
    const text = word.length === 0 ? last.text.replace(/[^\S\n]+$/, '') : last.text
    const cut = text.search(/\s\S*$/)
    if (cut < 0) {
      if (text) word.unshift({ run: last.run, text })
      continue
    }
    pieces.push({ run: last.run, text: text.slice(0, cut + 1) })
    word.unshift({ run: last.run, text: text.slice(cut + 1) })
    break
  }
  return word.filter(({ text }) => text !== '')
}
