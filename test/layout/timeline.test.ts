import { beforeAll, describe, expect, it } from 'vitest'
import type { TimelineEvent } from '../../src/document/figure.ts'
import { layoutDeck } from '../../src/layout/layout-deck.ts'
import type { BoxShape, GroupShape } from '../../src/layout/slide.ts'
import { documentOf, section, shipped } from './fixtures.ts'
import { slideFaults } from './slide-facts.ts'

let kits: readonly Awaited<ReturnType<typeof shipped>>[]
beforeAll(async () => {
  kits = [await shipped(), await shipped({ shape: '4:3' })]
})

const event = (day: number, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  date: `${(day % 28) + 1} December 1981`,
  firstDay: day,
  lastDay: day,
  precision: 'day',
  approximate: false,
  inferred: false,
  runs: [{ text: 'Somebody writes a letter' }],
  ...more,
})
const layOut = (events: readonly TimelineEvent[], kit = 0) => {
  const { theme, book, labels } = kits[kit] as (typeof kits)[number]
  const figure = { kind: 'timeline' as const, of: '/timeline', alt: 'Events.', events }
  return layoutDeck(
    documentOf(section('timeline', 'Much happened in a short time', [{ type: 'figure', figure }])),
    theme,
    book,
    labels,
  )
}
const groupOf = (shapes: readonly { readonly kind: string }[]) =>
  shapes.find((shape): shape is GroupShape => shape.kind === 'group')
const marks = (events: readonly TimelineEvent[]) => {
  const names = new Set(events.map((one) => `Event ${one.date}`))
  return (groupOf(layOut(events).deck.slides[0]?.shapes ?? [])?.shapes ?? []).filter(
    (shape): shape is BoxShape => shape.kind === 'box' && names.has(shape.name),
  )
}

describe('a timeline', () => {
  it('shows ten events on one slide, and more on further ones, from one to sixty', () => {
    for (const [index, kit] of kits.entries())
      for (const count of [1, 2, 3, 7, 10, 11, 12, 23, 60]) {
        const { deck, problems } = layOut(
          Array.from({ length: count }, (_, at) => event(at * 9)),
          index,
        )
        expect(problems, `${count}`).toEqual([])
        expect(deck.slides.length, `${count}`).toBe(Math.ceil(count / 10))
        expect(slideFaults(deck, kit.theme), `${count}`).toEqual([])
      }
  })
  it('stands to scale where that can be read, and says so where it does not', () => {
    const says = (days: readonly number[]) =>
      JSON.stringify(layOut(days.map((day) => event(day))).deck.slides[0]?.shapes).includes(
        kits[0]?.labels.parts.not_to_scale ?? '?',
      )
    expect(says([0, 30, 55, 90])).toBe(false)
    expect(says([0, 1, 2, 9000])).toBe(true)
    expect(says([5, 5, 5])).toBe(true)
    const [first, second, third] = marks([event(0), event(30), event(90)])
    const x = (mark: BoxShape | undefined) => mark?.frame.xPt ?? 0
    expect((x(second) - x(first)) / (x(third) - x(first))).toBeCloseTo(1 / 3, 2)
  })
  it('tells precision, certainty and hand by the shape of the mark', () => {
    const shown = marks([
      event(0),
      event(31, { precision: 'month', lastDay: 58 }),
      event(70, { precision: 'year', lastDay: 400 }),
      event(120, { precision: 'interval', lastDay: 122 }),
      event(160, { inferred: true }),
      event(200, { voice: 'other' }),
    ])
    expect(shown.map((mark) => mark.geometry)).toEqual([
      'ellipse',
      'rectangle',
      'triangle',
      'rectangle',
      'ellipse',
      'diamond',
    ])
    expect(shown.map((mark) => mark.fill === 'paper')).toEqual([false, false, false, false, true, false])
    expect(shown[3]?.frame.widthPt).toBeGreaterThan((shown[1]?.frame.widthPt ?? 0) * 2)
  })
})
