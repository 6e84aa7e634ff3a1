import type { Block, Document, Heading, List, Paragraph, Run, Section } from '../../src/document/document.ts'

/** Text with **bold** words, and a reference after "@@". */
export function runs(text: string): Run[] {
  const [words = '', ref] = text.split('@@')
  const out: Run[] = words
    .split(/\*\*(.*?)\*\*/)
    .map((piece, i) => (i % 2 ? { text: piece, strong: true as const } : { text: piece }))
    .filter((run) => run.text !== '')
  return ref ? [...out, { text: ref.trim(), reference: { path: '/objectives/0', status: 'source' } }] : out
}

export const p = (text: string): Paragraph => ({ type: 'paragraph', runs: runs(text) })
export const h = (level: 1 | 2 | 3, text: string): Heading => ({ type: 'heading', level, runs: [{ text }] })
export const list = (ordered: boolean, ...items: string[]): List => ({
  type: 'list',
  ordered,
  items: items.map((text) => ({ blocks: [p(text)] })),
})
export const definitions = (...entries: [string, string][]): Block => ({
  type: 'definitions',
  entries: entries.map(([term, meaning]) => ({ term: [{ text: term }], meaning: [p(meaning)] })),
})
export const columns = (...parts: Block[][]): Block => ({ type: 'columns', columns: parts })

export function page(section: Partial<Section>, changes: Partial<Document> = {}): Document {
  return {
    kind: 'briefing',
    lang: 'en-GB',
    title: 'Poland: the Buckley mission',
    properties: {
      author: 'A teacher',
      subject: 'A briefing',
      keywords: ['Poland', '1982'],
      modified: '2026-11-23T00:00:00Z',
    },
    sections: [
      {
        id: 'page',
        layout: 'page',
        audience: 'all',
        spare: false,
        header: [],
        kicker: [],
        headline: [],
        blocks: [],
        footer: [],
        notes: [],
        ...section,
      },
    ],
    ...changes,
  }
}

/** The page of the mission, as the template is likely to compose it. */
export function missionPage(changes: Partial<Document> = {}): Document {
  return page(
    {
      header: [
        p('Briefing for the London talks of Wednesday 17 March 1982'),
        p('Source: letter of 12 March 1982'),
        h(1, 'Poland: the Buckley mission'),
      ],
      blocks: [
        definitions(
          ['From', 'F N Richards, Private Secretary, Foreign and Commonwealth Office'],
          ['To', 'A J Coles, 10 Downing Street'],
          [
            'Copy',
            'Private Secretaries of members of OD, Agriculture and Fisheries, Industry; Sir R Armstrong',
          ],
        ),
        {
          type: 'box',
          blocks: [
            p(
              'The Prime Minister is asked to be content with a “receptive but interrogative” line for the talks: hear the Americans out, promise little, and press the cases of British firms.@@p. 1 ¶ 6',
            ),
          ],
        },
        columns(
          [
            h(2, 'Decision sought'),
            p(
              'Content with the approach, by 17 March. The reply to the President’s message of 8 March to wait for the outcome.@@p. 2 ¶ 4',
            ),
            p('Answer: not recorded in this document.'),
            h(2, 'Objectives'),
            list(
              true,
              'Avert a further round of **unilateral American measures**.@@p. 1 ¶ 5, item 1',
              'Exempt **contracts European firms already hold** from the measures of 29 December.@@p. 1 ¶ 5, item 2',
              'Have any step on **export credits** follow consultation, Japan included.@@p. 1 ¶ 5, item 3',
            ),
            h(2, 'Approach'),
            p(
              'Stress “the efforts we have already made for the sake of Alliance unity”; then ask what is proposed, to what end, and how it would help.@@p. 1 ¶ 6',
            ),
          ],
          [
            h(2, 'May be offered'),
            list(
              false,
              'Attend the meeting of credit-granting countries.@@p. 2 ¶ 1',
              '“[S]ome limit” on Section 2 cover, at discretion, “subject to the views of his colleagues”.@@p. 2 ¶ 1',
            ),
            h(2, 'To be pressed'),
            list(
              false,
              'British contracts under the 29 December measures.@@p. 2 ¶ 2',
              '“[N]ot undermining” to be given a narrow meaning.@@p. 2 ¶ 2',
              'Decisions soon for firms, “notably John Brown”.@@p. 2 ¶ 2',
            ),
            h(2, 'Risks'),
            p(
              'A “damaging split in the Alliance”; firms left without decisions; talks that avoid the contracts altogether.@@p. 1 ¶ 3',
            ),
          ],
        ),
        h(2, 'In the margin: another hand, unsigned'),
        {
          type: 'quotation',
          path: '/dissent/0',
          voice: 'other',
          runs: [
            {
              text: '“The proposals here would seem to lead to a further round of frustration without solving anyone’s problem”',
            },
          ],
          reference: [{ text: 'p. 1, foot; author not known' }],
        },
        h(2, 'Open questions'),
        columns(
          [p('**How far on credit?** The letter names no figure for the limit.')],
          [p('**Will they talk contracts?** The Americans “may seek to avoid” it.@@p. 2 ¶ 2')],
          [p('**Was the approach agreed?** No answer stands on the letter, only the margin.')],
        ),
      ],
      footer: runs(
        'Sources. F N Richards to A J Coles, 12 March 1982; archive reference not known. References are to page and paragraph of the transcription. Quotations verified against it.',
      ),
    },
    changes,
  )
}

/** Little to say: the page must not look empty. */
export function lightPage(): Document {
  return page({
    header: [p('Note for the seminar'), h(1, 'A telegram of six lines')],
    blocks: [
      {
        type: 'box',
        blocks: [p('Warsaw reports that the frontier is closed and asks for instructions.@@p. 1 ¶ 2')],
      },
      h(2, 'What it says'),
      list(
        false,
        'The frontier “was closed at midnight”.@@p. 1 ¶ 1',
        'The ambassador asks for **instructions**.@@p. 1 ¶ 2',
      ),
      h(2, 'What it does not say'),
      p('Who closed the frontier, and on whose order.'),
    ],
    footer: runs('Source. Telegram 17 from Warsaw; archive reference not known.'),
  })
}

/** More than a page holds at the wanted size: tables, timelines, nested lists, three scripts, marks of an editor. */
export function heavyPage(): Document {
  const mission = missionPage().sections[0] as Section
  const table: Block = {
    type: 'table',
    caption: [{ text: 'Credits in million dollars' }],
    head: [
      ['Country', 'Credits', 'What they were for'].map((text) => ({
        runs: [{ text }],
        scope: 'col' as const,
      })),
    ],
    body: [
      ['Germany', '3,200', 'Pipes and compressors, and the interest on earlier loans that fell due'],
      ['France', '950', 'Compressors'],
      ['United Kingdom', '610', 'Turbines of John Brown and the parts that go with them'],
    ].map((row) =>
      row.map((text, i) => ({ runs: [{ text }], ...(i === 0 ? { scope: 'row' as const } : {}) })),
    ),
  }
  return page({
    header: mission.header,
    blocks: [
      ...mission.blocks.slice(0, 3),
      {
        type: 'figure',
        figure: {
          kind: 'timeline',
          of: '/timeline',
          alt: 'Three dates',
          events: [
            ['29 December [1981]', 'American measures against the pipeline.'],
            ['8 March 1982', 'The President writes to the Prime Minister.'],
            ['17 March 1982', 'Talks in London, with the mission that comes from Bonn.'],
          ].map(([date = '', text = '']) => ({
            date,
            firstDay: 0,
            lastDay: 0,
            precision: 'day' as const,
            approximate: false,
            inferred: false,
            runs: [{ text }],
          })),
        },
      },
      h(2, 'Credits'),
      table,
      ...mission.blocks.slice(3, 5),
    ],
    footer: mission.footer,
  })
}

/** Polish, Russian and Greek, with marks of an edition and a link. */
export function scriptsPage(): Document {
  return page(
    {
      header: [p('Notatka na rozmowy 17 marca'), h(1, 'Żółwie, łąki i świeże źródła')],
      blocks: [
        {
          type: 'box',
          blocks: [
            {
              type: 'paragraph',
              runs: [
                { text: 'Советская сторона предлагает «отложить вопрос» до 12 марта (March).', lang: 'ru' },
              ],
            },
          ],
        },
        columns(
          [
            h(2, 'Źródła'),
            list(
              true,
              ...Array.from({ length: 11 }, (_, i) => `Zażółć gęślą jaźń, punkt ${i + 1}.@@s. ${i + 1} ¶ 2`),
            ),
          ],
          [
            h(2, 'Ένα ερώτημα'),
            {
              type: 'paragraph',
              runs: [
                { text: 'Τι ζητεί η επιστολή; ', lang: 'el' },
                { text: 'Was sagt sie? ' },
                { text: 'Слова источника', voice: 'source', lang: 'ru' },
              ],
            },
            {
              type: 'paragraph',
              runs: [
                { text: 'Marks: ' },
                { text: 'inserted', inserted: true },
                { text: ' and ' },
                { text: 'deleted', deleted: true },
                { text: ' and ' },
                { text: 'marked', mark: true },
                { text: ' and ' },
                { text: 'underlined', underlined: true },
                { text: ' and x' },
                { text: '2', superscript: true },
                { text: ' and ' },
                { text: 'a link', href: 'https://example.org/a?b=1&c=2' },
                { text: ' and ' },
                { text: 'not a link', href: 'javascript:alert(1)' },
                { text: '.' },
              ],
            },
            {
              type: 'quotation',
              path: '/background/0',
              voice: 'source',
              lang: 'ru',
              runs: [{ text: '«Мы не можем согласиться»' }],
              reference: [{ text: 'л. 3 ¶ 2' }],
            },
          ],
        ),
      ],
      footer: runs('Źródło: archiwum nieznane.'),
    },
    { lang: 'pl', title: 'Żółwie' },
  )
}

/** Shapes that a template may yield: uneven columns, lists in lists, room to write, a legend, references that are too long. */
export function oddPage(): Document {
  const long =
    'p. 1, beside the salutation; the hand is perhaps that of A J Coles, by the initials (probable), but nobody knows'
  return page({
    header: [
      p('Handout for the seminar on documents of one page and less, second meeting of the term'),
      p('Source: minutes of the meeting of the Defence and Oversea Policy Committee'),
      h(
        1,
        'What may a private secretary promise in the name of a minister who has not yet been asked for his opinion?',
      ),
    ],
    blocks: [
      {
        type: 'box',
        blocks: [
          h(2, 'Decision'),
          list(true, 'Agree to the approach.', 'Note the risk.@@p. 2'),
          p('Recorded: not known.'),
        ],
      },
      columns(
        [
          h(2, 'First'),
          p(
            'A group of some words that runs over a few lines in its column, so that there is something to level.',
          ),
          h(2, 'Second'),
          p('Another group of some words that runs over a few lines in its column.'),
          h(2, 'Third'),
          list(false, 'One thing', 'Another thing', 'A third thing'),
          h(2, 'Fourth'),
          p('The last group of the first column, which the writer may move to the second.'),
        ],
        [h(2, 'Fifth'), p(`Words with a reference wider than its column.@@${long}`)],
      ),
      {
        type: 'list',
        ordered: false,
        items: [
          {
            blocks: [
              p('An item with a list of its own'),
              list(true, 'inner one', 'inner two@@p. 3 ¶ 1'),
              p('and words after it.'),
            ],
          },
          { blocks: [p('A plain item')] },
        ],
      },
      {
        type: 'quotation',
        path: '/x',
        voice: 'source',
        runs: [
          { text: '“The document speaks at length, and in its own voice, about what it wants to be done.”' },
        ],
        reference: [{ text: 'p. 1 ¶ 1' }],
      },
      h(2, 'Your answer'),
      { type: 'room', lines: 3 },
      { type: 'legend', blocks: [p('● source   ◊ context   ○ inference')] },
    ],
    footer: runs('Sources. None.'),
  })
}

/** A sheet for a class: a passage with numbered lines beside its words, questions with room to write, the count of pages. */
export function sheetPage(): Document {
  const line = (number: number, text: string, last = false) => ({ number, runs: [{ text }], last })
  const lines = [
    ...Array.from({ length: 11 }, (_, i) =>
      line(i + 1, `Line ${i + 1} of what the letter says, and no more`, i === 6),
    ),
    line(12, 'The end of it.', true),
  ]
  const question = (text: string): Block[] => [list(true, text), { type: 'room', lines: 6 }]
  return {
    ...page({
      header: [h(1, 'A sheet to work on')],
      blocks: [
        columns(
          [{ type: 'room', lines: 1, label: [{ text: 'Name' }] }],
          [{ type: 'room', lines: 1, label: [{ text: 'Date' }] }],
        ),
        h(2, 'The passage'),
        columns(
          [
            {
              type: 'figure',
              figure: {
                kind: 'excerpt',
                of: '/excerpts/0',
                alt: 'A passage',
                lang: 'en',
                voice: 'source',
                paragraphs: [],
                lines,
                reference: [{ text: 'p. 1 ¶ 6' }],
                words: [{ term: 'interrogative', meaning: [{ text: 'asking' }] }],
                ask: [[{ text: 'Which verb promises most?' }]],
                captions: {
                  words: 'Words',
                  ask: 'Ask',
                  original: 'As it stands',
                  adapted: 'In simpler words',
                  changes: 'Struck out: left out.',
                  line: 'line {n}',
                },
              },
            },
          ],
          [h(2, 'Words'), p('OD: a committee of the Cabinet.')],
        ),
        h(2, 'Questions'),
        columns(question('What is asked?'), question('What is promised?')),
        columns(question('Who decides?'), question('When?')),
        columns(question('Why?'), question('What then?')),
      ],
    }),
    kind: 'handout',
    running: { words: 'A sheet to work on', folio: 'page {n} of {total}' },
  }
}
