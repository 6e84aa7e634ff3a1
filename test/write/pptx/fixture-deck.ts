import type {
  BoxShape,
  Deck,
  FramePt,
  LineShape,
  MasterLayout,
  MasterPlaceholder,
  PlaceholderName,
  Slide,
  SlideParagraph,
  SlideRun,
  TextShape,
} from '../../../src/layout/slide.ts'

/** A deck made by hand that uses every kind of shape and every property of a run and a paragraph. */

const noInset = { top: 0, right: 0, bottom: 0, left: 0 }

export function frame(xPt: number, yPt: number, widthPt: number, heightPt: number): FramePt {
  return { xPt, yPt, widthPt, heightPt }
}

const sans = { family: 'Calibri', sizePt: 24, colour: 'ink', lang: 'en-GB' } as const

export function run(text: string, more: Partial<SlideRun> = {}): SlideRun {
  return { text, ...sans, ...more }
}

export function paragraph(runs: readonly SlideRun[], more: Partial<SlideParagraph> = {}): SlideParagraph {
  const plain = { align: 'left', spacing: { percent: 100 }, spaceBeforePt: 0, spaceAfterPt: 0 } as const
  return { runs, ...plain, indentPt: 0, hangingPt: 0, lines: [], ...more }
}

export function text(
  name: string,
  at: FramePt,
  paragraphs: readonly SlideParagraph[],
  more: Partial<TextShape> = {},
): TextShape {
  return {
    kind: 'text',
    name,
    frame: at,
    paragraphs,
    anchor: 'top',
    insetPt: noInset,
    textHeightPt: at.heightPt,
    ...more,
  }
}

const place = (
  placeholder: PlaceholderName,
  at: FramePt,
  prompt: string,
  more: Partial<MasterPlaceholder> = {},
): MasterPlaceholder => ({
  placeholder,
  frame: at,
  anchor: 'top',
  family: 'Calibri',
  sizePt: 24,
  colour: 'ink',
  align: 'left',
  spacingPercent: 100,
  prompt,
  ...more,
})

const label = { sizePt: 13, colour: 'source', bold: true, trackingPt: 1.17 } as const
const small = { sizePt: 12, colour: 'muted' } as const
const headline = { family: 'Georgia', sizePt: 32, spacingPercent: 95 } as const

const kicker = place('kicker', frame(54, 36, 852, 18), 'KIND OF SLIDE', label)
const title = place('title', frame(54, 60, 852, 84), 'Headline: a sentence that claims', headline)
const foot = place('foot', frame(54, 506, 760, 18), '', small)
const number = place('number', frame(846, 506, 60, 18), '', { ...small, align: 'right' })
const body = place('body', frame(54, 165, 852, 310), 'What shows it')
const left = frame(54, 165, 408, 310)
const right = frame(498, 165, 408, 310)

const masters: Readonly<Record<MasterLayout, readonly MasterPlaceholder[]>> = {
  Title: [
    place('title', frame(90, 110, 780, 96), 'Title', { ...headline, sizePt: 44 }),
    { ...kicker, frame: frame(90, 80, 780, 18) },
    place('subtitle', frame(90, 240, 600, 90), 'Subtitle', { colour: 'muted' }),
    { ...foot, frame: frame(90, 420, 700, 40) },
  ],
  'Headline and body': [title, kicker, body, foot, number],
  'Headline and two columns': [
    title,
    kicker,
    { ...body, frame: left },
    place('body2', right, 'What stands against it'),
    foot,
    number,
  ],
  'Headline only': [title, kicker, foot, number],
}

const footRule: LineShape = {
  kind: 'line',
  name: 'rule of the foot',
  fromPt: { x: 54, y: 499 },
  toPt: { x: 906, y: 499 },
  style: { colour: 'rule', weightPt: 0.75, dash: 'solid' },
}
const band: BoxShape = {
  kind: 'box',
  name: 'band',
  frame: frame(0, 0, 20, 540),
  geometry: 'rectangle',
  fill: 'source',
}

const kickerText = (words: string) =>
  text('kicker', kicker.frame, [paragraph([run(words, label)])], { placeholder: 'kicker' })
const titleText = (words: string, lang = 'en-GB') =>
  text(
    'headline',
    title.frame,
    [paragraph([run(words, { family: 'Georgia', sizePt: 32, lang })], { spacing: { percent: 95 } })],
    { placeholder: 'title' },
  )
const footText = (words: string) =>
  text('foot', foot.frame, [paragraph([run(words, small)])], { placeholder: 'foot' })
const numberText = (value: number) =>
  text('number', number.frame, [paragraph([run(String(value), small)], { align: 'right' })], {
    placeholder: 'number',
  })

const slide = (
  id: string,
  master: MasterLayout,
  words: string,
  shapes: Slide['shapes'],
  more: Partial<Slide> = {},
): Slide => ({
  id,
  layout: 'list',
  master,
  title: words,
  hidden: false,
  shapes,
  notes: [],
  notesLang: 'en-GB',
  ...more,
})

const opening = slide('opening', 'Title', 'Poland: the Buckley mission', [
  text(
    'title',
    frame(90, 110, 780, 96),
    [
      paragraph([run('Poland: the Buckley mission', { family: 'Georgia', sizePt: 44 })], {
        spacing: { percent: 95 },
      }),
    ],
    { placeholder: 'title' },
  ),
  text('kicker', frame(90, 80, 780, 18), [paragraph([run('READING A PRIMARY SOURCE', label)])], {
    placeholder: 'kicker',
  }),
  text(
    'subtitle',
    frame(90, 240, 600, 90),
    [paragraph([run('What London meant to say', { colour: 'muted' })])],
    {
      placeholder: 'subtitle',
    },
  ),
  text('foot', frame(90, 420, 700, 40), [paragraph([run('A letter of 12 March 1982', small)])], {
    placeholder: 'foot',
  }),
])

const bullet = {
  marker: { kind: 'bullet', char: '•', colour: 'source' },
  indentPt: 22,
  hangingPt: 22,
} as const
const numbered = (start: number) =>
  ({
    marker: { kind: 'number', start, colour: 'source' },
    indentPt: 32,
    hangingPt: 32,
    spaceBeforePt: 6,
  }) as const

const list = slide(
  'objectives',
  'Headline and body',
  'London wants to be heard before Washington acts alone',
  [
    titleText('London wants to be heard before Washington acts alone'),
    kickerText('THE OBJECTIVES'),
    text(
      'body',
      body.frame,
      [
        paragraph([run('Avert a '), run('further round', { bold: true }), run(' of measures')], numbered(1)),
        paragraph(
          [run('Exempt what is held'), run('  p. 1 ¶ 5', { sizePt: 13, colour: 'muted' })],
          numbered(2),
        ),
        paragraph([run('Consult before any step')], numbered(3)),
        paragraph([run('A point without a number'), run('\nand its second line', { italic: true })], bullet),
        paragraph(
          [
            run('See '),
            run('the series', { href: 'https://history.state.gov/a?b=1&c="d"', colour: 'source' }),
            run(' or '),
            run('another slide', { href: '#sources', colour: 'muted' }),
            run(', never '),
            run('this', { href: 'javascript:alert(1)' }),
          ],
          { spaceBeforePt: 12 },
        ),
      ],
      { placeholder: 'body' },
    ),
    footText('Source: p. 1 ¶ 5'),
    numberText(2),
  ],
  { notes: ['Ask which of the three depends on others.', 'Wait.\nThen say “why”.'], notesLang: 'en-GB' },
)

const quote = (lang: string, words: string, family: string) =>
  paragraph([run(words, { lang, family, sizePt: 28, colour: 'source', italic: true })], {
    spacing: { exactPt: 36 },
  })

const languages = slide('languages', 'Headline and two columns', 'Zażółć gęślą jaźń, świat słucha', [
  titleText('Zażółć gęślą jaźń, świat słucha', 'pl-PL'),
  kickerText('TWO VOICES'),
  text('body', left, [quote('pl-PL', '„Zażółć gęślą jaźń”', 'Georgia'), paragraph([])], {
    placeholder: 'body',
  }),
  text(
    'second body',
    { ...right, heightPt: 200 },
    [quote('ru-RU', '«Мы слышим, что вы предлагаете»', 'Times New Roman')],
    {
      placeholder: 'body2',
      anchor: 'middle',
    },
  ),
  text(
    'runs',
    frame(498, 380, 408, 80),
    [
      paragraph([
        run('marked', { highlight: 'mark' }),
        run(' struck', { strike: true }),
        run(' under', { underline: true }),
        run('2', { superscript: true }),
        run(' ШИРЕ', { family: 'Times New Roman', lang: 'ru-RU', trackingPt: 2, sizePt: 18 }),
      ]),
      paragraph([run('Kind\tLetter', { sizePt: 18 })], { indentPt: 80, hangingPt: 80, align: 'left' }),
    ],
    {
      fill: 'wash',
      line: { colour: 'rule', weightPt: 1, dash: 'solid' },
      insetPt: { top: 8, right: 12, bottom: 8, left: 12 },
    },
  ),
  footText('Two places'),
  numberText(3),
])

const mark = (
  name: string,
  xPt: number,
  geometry: BoxShape['geometry'],
  colour: 'source' | 'other_hand',
): BoxShape => ({
  kind: 'box',
  name,
  alt: null,
  frame: frame(xPt, 294, 12, 12),
  geometry,
  fill: colour,
})

const timeline = slide('timeline', 'Headline only', 'Ten weeks lead from the measures to the mission', [
  titleText('Ten weeks lead from the measures to the mission'),
  kickerText('BEFORE THE TALKS'),
  {
    kind: 'group',
    name: 'Timeline "1981 & 1982"',
    alt: 'Timeline: 29 December 1981 <measures>; 17 March 1982 the mission & its talks.',
    shapes: [
      {
        kind: 'line',
        name: 'axis',
        alt: null,
        fromPt: { x: 54, y: 300 },
        toPt: { x: 906, y: 300 },
        style: { colour: 'source', weightPt: 2, dash: 'solid' },
        arrow: 'end',
      },
      {
        kind: 'line',
        name: 'slope',
        alt: null,
        fromPt: { x: 700, y: 420 },
        toPt: { x: 560, y: 330 },
        style: { colour: 'other_hand', weightPt: 1.5, dash: 'dot' },
        arrow: 'both',
      },
      mark('mark 1', 120, 'ellipse', 'source'),
      mark('mark 2', 420, 'diamond', 'other_hand'),
      mark('mark 3', 720, 'triangle', 'source'),
      text('event 1', frame(80, 220, 200, 60), [
        paragraph([run('29 December 1981', { bold: true, sizePt: 18, colour: 'source' })]),
        paragraph([run('American measures', { sizePt: 18 })]),
      ]),
      text('event 2', frame(640, 320, 200, 60), [
        paragraph([run('The mission', { sizePt: 18 })], { align: 'centre' }),
      ]),
    ],
  },
  footText('Year of the measures: context'),
  numberText(4),
])

const cell = (words: string, header = false) => ({
  paragraphs: [paragraph([run(words, { sizePt: 18, ...(header ? { bold: true as const } : {}) })])],
  header,
  ...(header ? { fill: 'wash' as const } : {}),
})

const table = slide('offers', 'Headline only', 'Attending is offered; a limit is only within reach', [
  titleText('Attending is offered; a limit is only within reach'),
  kickerText('OFFERS'),
  {
    kind: 'table',
    name: 'Offers and authority',
    alt: 'Table of two offers and on whose authority each stands.',
    frame: frame(54, 165, 852, 132),
    columnWidthsPt: [500, 352],
    rowHeightsPt: [40, 46, 46],
    rows: [
      [cell('Offer', true), cell('Authority', true)],
      [cell('Attend the meeting'), cell('Lord Carrington')],
      [cell('A limit on cover'), { paragraphs: [], header: false }],
    ],
    insetPt: { top: 6, right: 8, bottom: 6, left: 8 },
    rule: { colour: 'rule', weightPt: 0.75, dash: 'dot' },
    headRows: 1,
  },
  footText('p. 2 ¶ 1'),
  numberText(5),
])

const sources = slide(
  'sources',
  'Headline and body',
  'One letter stands behind every slide',
  [
    titleText('One letter stands behind every slide'),
    text(
      'body',
      frame(54, 165, 852, 200),
      [paragraph([run('Back to '), run('the objectives', { href: '#objectives' })])],
      {
        placeholder: 'body',
      },
    ),
    text(
      'body again',
      frame(54, 380, 852, 60),
      [paragraph([run('mail', { href: 'mailto:a@example.org', colour: 'source' })])],
      {
        placeholder: 'body',
      },
    ),
    footText('Spare'),
    numberText(6),
  ],
  { hidden: true, notes: ['Spare material.'], notesLang: 'fr-FR' },
)

export const fixtureDeck: Deck = {
  lang: 'en-GB',
  title: 'Poland: the Buckley mission <draft & notes>',
  properties: {
    author: 'A "Teacher"',
    subject: 'History',
    keywords: ['Poland', '1982'],
    modified: '2026-11-23T00:00:00Z',
  },
  widthPt: 960,
  heightPt: 540,
  slides: [opening, list, languages, timeline, table, sources],
  sections: [
    { name: 'Reading', firstSlide: 'objectives' },
    { name: 'Spare & sources', firstSlide: 'sources' },
  ],
  masters,
  masterShapes: {
    Title: [band],
    'Headline and body': [footRule],
    'Headline and two columns': [footRule],
    'Headline only': [footRule],
  },
}

/** The fixture with only these shapes under a headline on its one slide. */
export function deckWith(shapes: Slide['shapes'], more: Partial<Deck> = {}, headline = 'One'): Deck {
  const one = slide('one', 'Headline and body', headline, [titleText(headline), ...shapes])
  return { ...fixtureDeck, slides: [one], sections: [], ...more }
}
