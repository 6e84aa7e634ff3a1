import { align } from '../../align.ts'
import type { Snapshot, SnapshotFact, SnapshotLine, SnapshotSlide } from './snapshot.ts'
import { likeness, type WordChange, wordChanges } from './word-changes.ts'

/** One change, in the terms of a reader. Slides are counted from 1. */
export type Change =
  | { readonly kind: 'slide-added' | 'slide-removed'; readonly slide: string; readonly at: number }
  | { readonly kind: 'slide-moved'; readonly slide: string; readonly from: number; readonly to: number }
  | { readonly kind: 'slide-hidden' | 'slide-shown'; readonly slide: string }
  | { readonly kind: 'headline'; readonly slide: string; readonly words: readonly WordChange[] }
  | {
      readonly kind: 'text-changed' | 'note-changed'
      readonly slide: string
      readonly words: readonly WordChange[]
      /** Numbers are what a reader must not miss. */
      readonly changesNumber: boolean
    }
  | {
      readonly kind: 'text-added' | 'text-removed' | 'note-added' | 'note-removed'
      readonly slide: string
      readonly text: string
    }
  | {
      readonly kind: SnapshotFact['kind']
      readonly of: string
      readonly from: string
      readonly to: string
    }
  | {
      readonly kind: 'page'
      readonly from: { readonly fill: number; readonly bodyPt: number } | null
      readonly to: { readonly fill: number; readonly bodyPt: number } | null
    }

/** Texts as alike as this are one that was changed, and not one that went and one that came. */
const leastLikeness = 0.4

/** Slides whose words are as alike as this are one. */
const leastSlideLikeness = 0.7

const kindOf = (line: SnapshotLine, what: 'added' | 'removed' | 'changed') =>
  `${line.isNote ? 'note' : 'text'}-${what}` as const

const hasNumber = (words: readonly WordChange[]) =>
  words.some(({ kind, text }) => kind !== 'same' && /\p{N}/u.test(text))

/** A run of lines that went and came in one place, those that are alike paired in their order. */
function changesOfRun(
  slide: string,
  gone: readonly SnapshotLine[],
  come: readonly SnapshotLine[],
): readonly Change[] {
  const left = [...come]
  const changes: Change[] = gone.map((before): Change => {
    const rated = left.map((after, index) => ({
      after,
      index,
      rate: before.isNote === after.isNote ? likeness(before.text, after.text) : 0,
    }))
    const best = rated.reduce<(typeof rated)[number] | undefined>(
      (top, one) => (one.rate >= leastLikeness && one.rate > (top?.rate ?? 0) ? one : top),
      undefined,
    )
    if (best === undefined)
      return { kind: kindOf(before, 'removed') as 'text-removed', slide, text: before.text }
    left.splice(best.index, 1)
    const words = wordChanges(before.text, best.after.text)
    return {
      kind: kindOf(before, 'changed') as 'text-changed',
      slide,
      words,
      changesNumber: hasNumber(words),
    }
  })
  return [
    ...changes,
    ...left.map((line): Change => ({ kind: kindOf(line, 'added') as 'text-added', slide, text: line.text })),
  ]
}

function changesOfLines(before: SnapshotSlide, after: SnapshotSlide): readonly Change[] {
  const changes: Change[] = []
  let gone: SnapshotLine[] = []
  let come: SnapshotLine[] = []
  const flush = () => {
    changes.push(...changesOfRun(after.title, gone, come))
    gone = []
    come = []
  }
  for (const step of align(before.lines, after.lines, (line) => `${line.isNote} ${line.text}`)) {
    if (step.kind === 'same') flush()
    else if (step.kind === 'removed') gone.push(step.before)
    else come.push(step.after)
  }
  flush()
  return changes
}

function changesOfSlide(before: SnapshotSlide, after: SnapshotSlide): readonly Change[] {
  const changes: Change[] = []
  if (before.title !== after.title)
    changes.push({ kind: 'headline', slide: after.title, words: wordChanges(before.title, after.title) })
  if (before.isHidden !== after.isHidden)
    changes.push({ kind: after.isHidden ? 'slide-hidden' : 'slide-shown', slide: after.title })
  return [...changes, ...changesOfLines(before, after)]
}

const bodyOf = ({ lines }: SnapshotSlide) => lines.map(({ text }) => text).join(' ')

/** Slides of finished decks are known by their titles alone: one whose title is new and whose words are old keeps its key. */
function withOldKeys(
  before: readonly SnapshotSlide[],
  after: readonly SnapshotSlide[],
): readonly SnapshotSlide[] {
  const now = new Set(after.map(({ key }) => key))
  const known = new Set(before.map(({ key }) => key))
  const lost = before.filter(({ key, lines }) => !now.has(key) && lines.length > 0)
  return after.map((slide) => {
    if (known.has(slide.key)) return slide
    const at = lost.findIndex((one) => likeness(bodyOf(one), bodyOf(slide)) >= leastSlideLikeness)
    const [old] = at < 0 ? [] : lost.splice(at, 1)
    return old === undefined ? slide : { ...slide, key: old.key }
  })
}

function changesOfSlides(
  before: readonly SnapshotSlide[],
  said: readonly SnapshotSlide[],
): readonly Change[] {
  const after = withOldKeys(before, said)
  const old = new Map(before.map((slide, index) => [slide.key, { slide, at: index + 1 }]))
  const now = new Set(after.map(({ key }) => key))
  // Slides that only one state has count for nothing here, so that an added slide does not move those behind it.
  const stay = align(
    before.filter(({ key }) => now.has(key)),
    after.filter(({ key }) => old.has(key)),
    ({ key }) => key,
  )
  const moved = new Set(stay.flatMap((step) => (step.kind === 'added' ? [step.after.key] : [])))
  const gone = before.flatMap((slide, index): readonly Change[] =>
    now.has(slide.key) ? [] : [{ kind: 'slide-removed', slide: slide.title, at: index + 1 }],
  )
  return [
    ...gone,
    ...after.flatMap((slide, index): readonly Change[] => {
      const known = old.get(slide.key)
      if (known === undefined) return [{ kind: 'slide-added', slide: slide.title, at: index + 1 }]
      const move: Change = { kind: 'slide-moved', slide: slide.title, from: known.at, to: index + 1 }
      return [...(moved.has(slide.key) ? [move] : []), ...changesOfSlide(known.slide, slide)]
    }),
  ]
}

/**
 * Facts of one kind and one thing are compared by their order, since a statement may have several quotations. A thing that only
 * one state has is told as a text that came or went.
 */
function changesOfFacts(before: readonly SnapshotFact[], after: readonly SnapshotFact[]): readonly Change[] {
  const old = new Map<string, SnapshotFact[]>()
  const keyOf = ({ kind, of }: SnapshotFact) => `${kind} ${of}`
  for (const fact of before) old.set(keyOf(fact), [...(old.get(keyOf(fact)) ?? []), fact])
  return after.flatMap((fact): readonly Change[] => {
    const was = old.get(keyOf(fact))?.shift()
    if (was === undefined || was.value === fact.value) return []
    return [{ kind: fact.kind, of: fact.of, from: was.value, to: fact.value }]
  })
}

/** What has changed between two states, in the order in which a reader of the new one meets it. */
export function findChanges(before: Snapshot, after: Snapshot): readonly Change[] {
  const samePage = before.page?.fill === after.page?.fill && before.page?.bodyPt === after.page?.bodyPt
  return [
    ...changesOfSlides(before.slides, after.slides),
    ...changesOfFacts(before.facts, after.facts),
    ...(samePage ? [] : [{ kind: 'page', from: before.page, to: after.page } as const]),
  ]
}
