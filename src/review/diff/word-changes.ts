import { align } from '../../align.ts'

/** Words that stay, are new, or are gone. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '')

/** What has changed between two texts, word by word; neighbours of one kind are one change. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const changes: { kind: WordChange['kind']; text: string }[] = []
  for (const step of align(wordsOf(before), wordsOf(after), (word) => word)) {
    const word = step.kind === 'added' ? step.after : step.before
    const last = changes.at(-1)
    if (last?.kind === step.kind) last.text += ` ${word}`
    else changes.push({ kind: step.kind, text: word })
  }
  return changes
}

/** Share of the words of both texts that stay: 0 to 1. */
export function likeness(before: string, after: string): number {
  const all = wordsOf(before).length + wordsOf(after).length
  if (all === 0) return 1
  const same = align(wordsOf(before), wordsOf(after), (word) => word).filter(
    ({ kind }) => kind === 'same',
  ).length
  return (2 * same) / all
}
