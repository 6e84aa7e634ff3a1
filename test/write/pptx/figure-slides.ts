import type {
  ChartShape,
  ConnectorShape,
  Deck,
  GroupShape,
  Picture,
  PictureShape,
  Shape,
  Slide,
  TextShape,
} from '../../../src/layout/slide.ts'
import { deckWith, fixtureDeck, frame, paragraph, run, text } from './fixture-deck.ts'

/** Figures made by hand: an actor map with every kind of connector, and charts. */

const rule = { colour: 'source', weightPt: 1.5, dash: 'solid' } as const

const card = (name: string, xPt: number, yPt: number): TextShape =>
  text(name, frame(xPt, yPt, 120, 40), [paragraph([run(name, { sizePt: 18 })])], {
    fill: 'wash',
    line: { colour: 'rule', weightPt: 1, dash: 'solid' },
    anchor: 'middle',
    insetPt: { top: 4, right: 6, bottom: 4, left: 6 },
  })

const connector = (
  name: string,
  from: readonly [string, ConnectorShape['from']['side']],
  to: readonly [string, ConnectorShape['from']['side']],
  points: readonly (readonly [number, number])[],
): ConnectorShape => ({
  kind: 'connector',
  name,
  alt: null,
  from: { shape: from[0], side: from[1] },
  to: { shape: to[0], side: to[1] },
  pointsPt: points.map(([x, y]) => ({ x, y })),
  style: rule,
  arrow: 'end',
})

/** Cards in three columns, with straight connectors and elbows that leave level and upright, to all four corners. */
export const actorMap: GroupShape = {
  kind: 'group',
  name: 'Actor map',
  alt: 'Warsaw asks London; London presses Washington.',
  shapes: [
    card('Warsaw', 60, 180),
    card('London', 400, 180),
    card('Washington', 740, 260),
    card('Moscow', 60, 400),
    card('Bonn', 400, 420),
    {
      kind: 'box',
      name: 'Bank',
      alt: null,
      frame: frame(780, 400, 60, 60),
      geometry: 'ellipse',
      fill: 'mark',
    },
    connector(
      'Warsaw asks London',
      ['Warsaw', 'right'],
      ['London', 'left'],
      [
        [180, 200],
        [400, 200],
      ],
    ),
    connector(
      'London presses Washington',
      ['London', 'right'],
      ['Washington', 'left'],
      [
        [520, 200],
        [600, 200],
        [600, 280],
        [740, 280],
      ],
    ),
    connector(
      'Washington asks Bonn',
      ['Washington', 'bottom'],
      ['Bonn', 'top'],
      [
        [800, 300],
        [800, 340],
        [460, 340],
        [460, 420],
      ],
    ),
    connector(
      'Moscow asks London',
      ['Moscow', 'top'],
      ['London', 'bottom'],
      [
        [120, 400],
        [120, 320],
        [430, 320],
        [430, 220],
      ],
    ),
    connector(
      'Bonn asks Moscow',
      ['Bonn', 'left'],
      ['Moscow', 'right'],
      [
        [400, 440],
        [300, 440],
        [300, 420],
        [180, 420],
      ],
    ),
    connector(
      'Bonn pays the bank',
      ['Bonn', 'right'],
      ['Bank', 'left'],
      [
        [520, 440],
        [600, 440],
        [600, 430],
        [780, 430],
      ],
    ),
    connector(
      'Warsaw watches Moscow',
      ['Warsaw', 'left'],
      ['Moscow', 'left'],
      [
        [60, 200],
        [30, 200],
        [30, 420],
        [60, 420],
      ],
    ),
  ],
}

/** A connector outside a group, glued to shapes of the slide. */
export const looseConnector: readonly Shape[] = [
  card('One', 60, 180),
  card('Two', 400, 300),
  connector(
    'One to Two',
    ['Two', 'left'],
    ['One', 'right'],
    [
      [400, 320],
      [180, 200],
    ],
  ),
]

/** A chart of one kind, with a zero and a gap among its values. */
export function chart(kind: ChartShape['chart']): ChartShape {
  const plot = frame(120, 190, 760, 240)
  return {
    kind: 'chart',
    name: `Chart ${kind}`,
    alt: 'Debt by year.',
    frame: frame(54, 165, 852, 310),
    chart: kind,
    categories: ['1979', '1980', '1981 & after'],
    series: [
      { name: 'Official', values: [12, 0, 18.5], colour: 'source' },
      { name: 'Banks <private>', values: [8, null, 11], colour: 'other_hand' },
    ],
    unit: 'bn $',
    text: { family: 'Calibri', sizePt: 18, colour: 'ink', lang: 'en-GB' },
    plot,
    axis: { min: 0, max: kind === 'share' ? 100 : 40, step: kind === 'share' ? 25 : 10 },
    drawn: [
      {
        kind: 'line',
        name: 'axis',
        alt: null,
        fromPt: { x: plot.xPt, y: plot.yPt },
        toPt: { x: plot.xPt, y: plot.yPt + plot.heightPt },
        style: rule,
      },
      text('label', frame(54, 190, 60, 24), [paragraph([run('1979', { sizePt: 18 })])]),
    ],
  }
}

/** A PNG of one pixel, a JPEG of one pixel, and a drawing with its bitmap. */
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const oneJpeg =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q=='
const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z" fill="#1f3f66"/></svg>'

export const png: Picture = { bytes: bytesOf(onePixel), mediaType: 'image/png', widthPx: 1, heightPx: 1 }
const jpeg: Picture = { bytes: bytesOf(oneJpeg), mediaType: 'image/jpeg', widthPx: 1, heightPx: 1 }
const svg: Picture = {
  bytes: new TextEncoder().encode(drawing),
  mediaType: 'image/svg+xml',
  widthPx: 40,
  heightPx: 20,
  fallbackPng: png.bytes,
}

export function picture(
  name: string,
  of: Picture,
  xPt: number,
  more: Partial<PictureShape> = {},
): PictureShape {
  return {
    kind: 'picture',
    name,
    alt: `It shows ${name}.`,
    frame: frame(xPt, 180, 160, 80),
    picture: of,
    ...more,
  }
}

/** Each kind of picture; the first stands there twice, once as a link and once as decoration. */
export const pictures: readonly PictureShape[] = [
  picture('a pixel', png, 54, { href: 'https://example.org/?a=1&b=2' }),
  picture('a mark', png, 234, { alt: null }),
  picture('a photograph', jpeg, 414),
  picture('a drawing', svg, 594),
]

/** A deck of all figures, one to a slide. */
export const figureDeck: Deck = {
  ...fixtureDeck,
  sections: [],
  slides: [
    [actorMap],
    looseConnector,
    pictures,
    ...(['bar', 'column', 'line', 'stacked', 'share'] as const).map((kind) => [chart(kind)]),
  ].map((shapes, index): Slide => {
    const [slide] = deckWith(shapes, {}, `Figure ${index + 1}`).slides
    return { ...(slide as Slide), id: `figure-${index + 1}` }
  }),
}
