import { readBrief } from '../../src/brief/read-brief.ts'
import type { BriefReport, Report } from '../../src/build/report.ts'

export const brokenBrief =
  'tittle: Łódź\nlang: en\nsources: [a.md]\nobjectives:\n  - {text: a, minutes: ten}\n'

const whole: BriefReport = {
  brief: 'briefs/port/brief.yaml',
  outputs: [
    {
      file: 'output/port/port-deck-instructor.pptx',
      edition: 'instructor',
      format: 'pptx',
      paper: null,
      bytes: 1_234_567,
      sha256: 'a'.repeat(64),
      pages: null,
      slides: 14,
      rebuilt: true,
    },
    {
      file: 'output/port/port-briefing.pdf',
      edition: null,
      format: 'pdf',
      paper: 'a4',
      bytes: 999,
      sha256: '0'.repeat(64),
      pages: 1,
      slides: null,
      rebuilt: false,
    },
  ],
  quotes: [
    {
      id: 'q1',
      path: '/objectives/0/evidence',
      place: { file: 'briefs/port/brief.yaml', line: 5, column: 3 },
      exact: 'two more cranes',
      source: 'note',
      hand: 'main',
      verdict: 'typographic',
      passes: true,
      also: ['case'],
      where: {
        source: 'note',
        hand: 'main',
        file: 'briefs/port/sources/note.md',
        line: 12,
        page: '1',
        paragraph: 2,
        item: null,
        block: null,
        start: 10,
        end: 25,
      },
      spans: [{ start: 10, end: 25 }],
      printed: [{ text: 'two more cranes' }],
    },
  ],
  coverage: {},
  diagnostics: [],
}

/** A run over one good brief and one that is at fault. */
export const report: Report = {
  briefs: [
    whole,
    {
      brief: 'briefs/bad/brief.yaml',
      outputs: [],
      quotes: [],
      coverage: {
        note: {
          file: 'briefs/bad/sources/note.md',
          kind: 'note',
          lang: 'en',
          pages: ['1'],
          hands: [
            {
              ...{
                hand: 'main',
                who: null,
                certainty: 'unknown',
                paragraphs: 2,
                used: 1,
                twice: 0,
                unused: 1,
              },
              ...{ words: 14, quoted: 5, share: 0.3571 },
            },
          ],
          paragraphs: [
            {
              page: '1',
              n: 1,
              block: null,
              hand: 'main',
              line: 9,
              words: 10,
              quoted: 5,
              uses: 1,
              begins: 'Ten words.',
            },
            {
              page: '1',
              n: null,
              block: 'foot',
              hand: 'main',
              line: 12,
              words: 4,
              quoted: 0,
              uses: 0,
              begins: 'Four.',
            },
          ],
          share: 0.3571,
        },
      },
      diagnostics: [
        ...readBrief(brokenBrief, 'briefs/bad/brief.yaml').diagnostics,
        {
          severity: 'warning',
          code: 'duplicate-headline',
          message: 'Two slides, one headline: 100%.\nLook.',
          place: { file: 'briefs/bad/a,b:c.yaml', line: 1, column: 2, endLine: 3, endColumn: 4 },
          related: [{ message: 'Here.', place: { file: 'briefs/bad/brief.yaml', line: 2, column: 1 } }],
        },
        { severity: 'note', code: 'not-shown', message: 'Without a place.' },
      ],
    },
  ],
}
