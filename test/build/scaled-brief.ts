import { readFileSync } from 'node:fs'
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml'

/** Parts whose own words stand on the page, and the key that holds them. */
const parts = [
  'bottom_line',
  'timing',
  'decisions',
  'objectives',
  'approach',
  'offers',
  'points_to_press',
  'risks',
  'open_questions',
]
const keys = ['text', 'question', 'why']

/** A text of the author's own: one that quotes is left as it is. */
interface OwnText {
  readonly words: readonly string[]
  readonly isOptional: boolean
  set(words: readonly string[]): void
}

function ownTexts(node: unknown, found: OwnText[]): void {
  if (isSeq(node)) for (const item of node.items) ownTexts(item, found)
  if (!isMap(node)) return
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    const value = pair.value
    if (isSeq(value) || isMap(value)) ownTexts(value, found)
    else if (keys.includes(key) && isScalar(value) && typeof value.value === 'string') {
      const text = value.value.replaceAll('*', '')
      if (/[“”‘"«„]/u.test(text)) continue
      found.push({
        words: text.split(/\s+/u).filter(Boolean),
        isOptional: (node as YAMLMap).get('priority') === 'optional',
        set: (words) => {
          value.value = words.join(' ')
        },
      })
    }
  }
}

/** A brief whose words can be made more or fewer. */
export interface ScaledBrief {
  readonly text: string
  /** The same without some words, taken from the longest of its own texts that must stay; five are left of each. */
  without(words: number): string
}

/**
 * A brief with its own words scaled: each text is repeated from its beginning, or ends earlier, and has one word at least.
 * Quotations stay as they are; those that stand alone are scaled in number.
 */
export function scaledBrief(path: string, factor: number): ScaledBrief {
  const document = parseDocument(readFileSync(path, 'utf8'))
  const root = document.contents as YAMLMap
  const texts: OwnText[] = []
  for (const part of parts) ownTexts(root.get(part), texts)
  const scaled = texts.map((text) => {
    const count = Math.max(1, Math.round(text.words.length * factor))
    return Array.from({ length: count }, (_, i) => text.words[i % text.words.length] as string)
  })
  const dissent = root.get('dissent')
  const items = isMap(dissent) ? dissent.get('items') : dissent
  if (isSeq(items)) {
    const count = Math.max(1, Math.round(items.items.length * factor))
    items.items = Array.from({ length: count }, (_, i) => items.items[i % items.items.length])
  }
  const written = (all: readonly (readonly string[])[]): string => {
    for (const [i, text] of texts.entries()) text.set(all[i] as readonly string[])
    return document.toString({ lineWidth: 0 })
  }
  return {
    text: written(scaled),
    without(words) {
      const left = scaled.map((one) => [...one])
      for (let i = 0; i < words; i++) {
        const longest = left.reduce<string[] | null>(
          (most, one, at) => (texts[at]?.isOptional || one.length <= (most?.length ?? 5) ? most : one),
          null,
        )
        longest?.pop()
      }
      return written(left)
    },
  }
}
