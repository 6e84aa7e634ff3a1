import { describe, expect, test } from 'vitest'
import { findChanges } from '../../src/review/diff/find-changes.ts'
import type { Snapshot, SnapshotSlide } from '../../src/review/diff/snapshot.ts'

const slide = (key: string, ...lines: readonly string[]): SnapshotSlide => ({
  key,
  title: key.toUpperCase(),
  isHidden: false,
  lines: lines.map((text) => ({ text: text.replace(/^# /, ''), isNote: text.startsWith('# ') })),
})
const state = (...slides: readonly SnapshotSlide[]): Snapshot => ({ slides, facts: [], page: null })
const kinds = (before: Snapshot, after: Snapshot) =>
  findChanges(before, after).map((change) =>
    'slide' in change ? `${change.kind} ${change.slide}` : change.kind,
  )

describe('findChanges', () => {
  test('finds nothing where nothing has changed', () =>
    expect(findChanges(state(slide('a', 'one'), slide('b')), state(slide('a', 'one'), slide('b')))).toEqual(
      [],
    ))
  test('tells added and removed slides from moved ones', () => {
    const [a, b, c, d] = [slide('a'), slide('b'), slide('c'), slide('d')]
    expect(kinds(state(a, b, c), state(d, a, b, c))).toEqual(['slide-added D'])
    expect(kinds(state(a, b, c), state(b, c))).toEqual(['slide-removed A'])
    expect(kinds(state(a, b, c), state(b, c, a))).toEqual(['slide-moved A'])
  })
  test('knows a slide by its words when its title is new', () =>
    expect(
      kinds(state(slide('a', 'One thing', 'and another')), state(slide('b', 'One thing', 'and another'))),
    ).toEqual(['headline B']))
  test('pairs a text that was changed with what it was, and says when a number did', () => {
    const [change] = findChanges(
      state(slide('a', 'Talks last ten days in London', 'All agree')),
      state(slide('a', 'Talks last 10 days in London', 'All agree')),
    )
    expect(change).toMatchObject({ kind: 'text-changed', changesNumber: true })
    expect(kinds(state(slide('a', 'One thing')), state(slide('a', 'Quite another matter')))).toEqual([
      'text-removed A',
      'text-added A',
    ])
  })
  test('keeps what is spoken apart from what is shown', () =>
    expect(kinds(state(slide('a', 'Ask who signs it')), state(slide('a', '# Ask who signs it')))).toEqual([
      'text-removed A',
      'note-added A',
    ]))
  test('tells facts and the page', () => {
    const fact = (value: string) => ({ kind: 'verdict', of: 'some words', value }) as const
    expect(
      findChanges(
        { slides: [], facts: [fact('exact')], page: { fill: 0.9, bodyPt: 12 } },
        { slides: [], facts: [fact('near')], page: { fill: 0.95, bodyPt: 11 } },
      ).map(({ kind }) => kind),
    ).toEqual(['verdict', 'page'])
  })
})
