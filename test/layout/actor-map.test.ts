import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor, ActorsFigure } from '../../src/document/figure.ts'
import { mapGrid, slotsFor } from '../../src/layout/body/actor-map/map-slots.ts'
import { placeActors } from '../../src/layout/body/actor-map/place-actors.ts'
import { layoutDeck } from '../../src/layout/layout-deck.ts'
import type { ConnectorShape, GroupShape, TextShape } from '../../src/layout/slide.ts'
import { documentOf, section, shipped } from './fixtures.ts'
import { slideFaults } from './slide-facts.ts'
import { seeded } from './stress/random.ts'

let kit: Awaited<ReturnType<typeof shipped>>
beforeAll(async () => {
  kit = await shipped()
})

const actor = (index: number, to: readonly number[], side = index % 2 === 0 ? 'East' : 'West'): Actor => ({
  id: `a${index}`,
  name: `Person ${index}`,
  office: 'Minister',
  side,
  part: [],
  relations: to.map((other) => ({ to: `a${other}`, does: 'asks', label: '' })),
})
const figureOf = (actors: readonly Actor[]): ActorsFigure => ({
  kind: 'actors',
  of: '/actors',
  alt: 'Who asks whom.',
  actors,
})
const layOut = (actors: readonly Actor[]) =>
  layoutDeck(
    documentOf(section('actors', 'Everybody asks somebody', [{ type: 'figure', figure: figureOf(actors) }])),
    kit.theme,
    kit.book,
    kit.labels,
  )
const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code)

describe('a map of actors', () => {
  it('glues each connector to its two actors, in the middle of a side', () => {
    const { deck, problems } = layOut([actor(0, [1, 2]), actor(1, [3]), actor(2, [3]), actor(3, [0])])
    expect(problems).toEqual([])
    const map = deck.slides[0]?.shapes.find((shape): shape is GroupShape => shape.kind === 'group')
    const nodes = new Map(
      map?.shapes
        .filter((shape): shape is TextShape => shape.kind === 'text')
        .map((shape) => [shape.name, shape.frame]),
    )
    const connectors =
      map?.shapes.filter((shape): shape is ConnectorShape => shape.kind === 'connector') ?? []
    expect(connectors.map((one) => [one.from.shape, one.to.shape])).toEqual([
      ['Person 0', 'Person 1'],
      ['Person 0', 'Person 2'],
      ['Person 1', 'Person 3'],
      ['Person 2', 'Person 3'],
      ['Person 3', 'Person 0'],
    ])
    for (const one of connectors)
      for (const [end, point] of [
        [one.from, one.pointsPt[0]],
        [one.to, one.pointsPt.at(-1)],
      ] as const) {
        const frame = nodes.get(end.shape)
        if (frame === undefined || point === undefined) throw new Error(`no ${end.shape}`)
        const x = end.side === 'left' ? 0 : end.side === 'right' ? 1 : 0.5
        const y = end.side === 'top' ? 0 : end.side === 'bottom' ? 1 : 0.5
        expect(point.x).toBeCloseTo(frame.xPt + x * frame.widthPt, 1)
        expect(point.y).toBeCloseTo(frame.yPt + y * frame.heightPt, 1)
      }
  })
  it('puts two who act on one another on one line with two arrows', () => {
    const { deck } = layOut([actor(0, [1]), actor(1, [0])])
    const map = deck.slides[0]?.shapes.find((shape): shape is GroupShape => shape.kind === 'group')
    const connectors = map?.shapes.filter((shape) => shape.kind === 'connector')
    expect(connectors).toMatchObject([{ arrow: 'both' }])
  })
  it('says how often lines cross where they must: three of whom each asks three others', () => {
    const { problems } = layOut(
      [0, 1, 2, 3, 4, 5].map((one) => actor(one, one < 3 ? [3, 4, 5] : [], `Side ${one % 2}`)),
    )
    expect(codes(problems)).toEqual(['actor-map-crossings'])
  })
  it('is a table by side, with a warning, for more than sixteen', () => {
    const { deck, problems } = layOut(
      Array.from({ length: 17 }, (_, index) => actor(index, [(index + 1) % 17])),
    )
    expect(codes(problems)).toEqual(['actors-as-table'])
    expect(deck.slides.every((slide) => slide.shapes.some((shape) => shape.kind === 'table'))).toBe(true)
  })
  it('has no label on a name or on another label, for any relations of up to eight', () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = seeded(seed)
      const count = random.int(2, 8)
      const actors = Array.from({ length: count }, (_, index) =>
        actor(
          index,
          random.chance(70) ? [random.int(0, count - 1)].filter((to) => to !== index) : [],
          `Side ${random.int(0, 2)}`,
        ),
      )
      const { deck, problems } = layOut(actors)
      expect(
        problems.filter(({ severity }) => severity === 'error'),
        `seed ${seed}`,
      ).toEqual([])
      expect(slideFaults(deck, kit.theme), `seed ${seed}`).toEqual([])
    }
  })
})

describe('the search for an order', () => {
  const grid = (count: number) =>
    mapGrid(slotsFor(count), { width: 852, height: 340 }, { width: 200, height: 58 })
  const wish = (count: number) => Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 0 : 1))
  it('finds no crossing in trees, rings and wheels of up to eight', () => {
    for (let count = 3; count <= 8; count++) {
      const tree = Array.from(
        { length: count - 1 },
        (_, index) => [Math.floor(index / 2), index + 1] as const,
      )
      const ring = Array.from({ length: count }, (_, index) => [index, (index + 1) % count] as const)
      for (const edges of [tree, ring])
        expect(placeActors({ count, edges, wish: wish(count) }, grid(count)), `${count}`).toMatchObject({
          crossings: 0,
          through: 0,
        })
    }
  })
  it('finds what trying everything finds', () => {
    const small = mapGrid(slotsFor(5), { width: 852, height: 340 }, { width: 200, height: 58 })
    for (let seed = 0; seed < 12; seed++) {
      const random = seeded(seed)
      const edges = Array.from({ length: 7 }, () => [random.int(0, 4), random.int(0, 4)] as const).filter(
        ([a, b], index, all) =>
          a !== b &&
          all.findIndex((one) => (one[0] === a && one[1] === b) || (one[0] === b && one[1] === a)) === index,
      )
      const found = placeActors({ count: 5, edges, wish: wish(5) }, small)
      const faults = (slots: readonly number[]) => {
        const pairs = edges.map(([a, b]) => small.pairOf(slots[a] as number, slots[b] as number))
        const taken = slots.reduce((bits, slot) => bits | (1 << slot), 0)
        const through = pairs.reduce((sum, pair) => sum + bitsOf(small.through(pair) & taken), 0)
        const crossings = pairs.reduce(
          (sum, one, at) => sum + pairs.slice(at + 1).filter((two) => small.crossing(one, two)).length,
          0,
        )
        return crossings * 1000 + through * 1500
      }
      const least = Math.min(...orders([...small.slots.keys()], 5).map(faults))
      expect(found.crossings * 1000 + found.through * 1500, `seed ${seed}`).toBe(least)
    }
  })
})

const bitsOf = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + bitsOf(bits >>> 1))
function orders(from: readonly number[], count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]]
  return from.flatMap((one) =>
    orders(
      from.filter((other) => other !== one),
      count - 1,
    ).map((rest) => [one, ...rest]),
  )
}
