import type { Run } from '../../document/document.ts'

/** A run of words, or a forced break. */
export type Words = { readonly run: Run } | 'break'

const space = /[ \t\r\n\f]+/g

/**
 * White space as HTML means it: any run of it is one space, none at the beginning, at the end or round a break. No-break
 * spaces stay. Runs without a letter left are dropped.
 */
export const collapseSpace = (words: readonly Words[]): Run[] => {
  const runs: Run[] = []
  let atStart = true
  const trimEnd = (): void => {
    while (runs.length > 0) {
      const last = runs.at(-1)
      if (!last || last.text === '\n' || !last.text.endsWith(' ')) return
      const text = last.text.slice(0, -1)
      runs.pop()
      if (text !== '') runs.push({ ...last, text })
    }
  }
  for (const word of words) {
    if (word === 'break') {
      trimEnd()
      runs.push({ text: '\n' })
      atStart = true
      continue
    }
    let text = word.run.text.replace(space, ' ')
    if (text.startsWith('\u00A0')) trimEnd()
    if (runs.length === 0) text = text.replace(/^\u00A0+/, '')
    if (atStart) text = text.replace(/^ /, '')
    if (text === '') continue
    runs.push({ ...word.run, text })
    atStart = text.endsWith(' ')
  }
  trimEnd()
  while (runs.at(-1)?.text === '\n') runs.pop()
  return runs
}
