import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeDisk } from '../../src/build/disk.ts'
import { shippedTemplates } from '../../src/build/load-template.ts'
import { dumpDocument } from '../../src/document/dump.ts'
import { openShapes } from '../layout/fixtures.ts'
import { deskOf, root, templates } from './desks.ts'

const meeting = join(root, 'test/cases/templates/meeting-brief/brief.yaml')
const submission = join(root, 'test/cases/build/telegram/brief.yaml')
const errorsOf = (diagnostics: readonly { severity: string; message: string }[]) =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)

describe('the shipped templates', () => {
  it('are three', () => {
    expect(shippedTemplates(templates, nodeDisk)).toEqual(['cabinet', 'memo', 'teaching'])
  })
  it.each([
    [
      'cabinet',
      'uk',
      [
        'Meeting brief',
        'Purpose',
        'Objectives',
        'Lines to take',
        'If pressed',
        'Background',
        'Participants',
        'cc',
        'Cleared by',
      ],
    ],
    [
      'memo',
      'us',
      [
        'Information memo',
        'INFORMATION MEMO FOR',
        'FROM',
        'SUBJECT',
        'Bottom line up front',
        'Talking points',
        'If raised',
        'CLEARANCES',
      ],
    ],
    ['cabinet', 'pl', ['Notatka na spotkanie', 'Tezy do rozmowy', 'Uczestnicy', 'Uzgodniono']],
  ])(
    'give a page without decisions the form of a meeting: %s in the words of %s',
    async (template, labels, words) => {
      const desk = await deskOf(meeting, { template, labels })
      const page = dumpDocument((await desk.briefing()).document)
      expect(errorsOf(desk.diagnostics)).toEqual([])
      for (const word of words) expect(page).toContain(word)
      for (const fact of [
        'Private office only',
        'HD 14/51',
        'L. M. Orde, A. Penhale',
        'Permanent Secretary',
        'marked',
        'Before the herring fleet sails.',
      ])
        if (fact !== 'marked' || labels === 'uk' || labels === 'us') expect(page).toContain(fact)
    },
  )
  it.each([
    ['cabinet', 'uk', ['Submission', 'Issue', 'Recommendation', 'Timing', 'Argument']],
    [
      'memo',
      'us',
      [
        'Action memo',
        'ACTION MEMO FOR',
        'Bottom line up front',
        'Recommendation',
        'ul boxes',
        'Approve',
        'Disapprove',
      ],
    ],
  ])('give a page with decisions the form of its house: %s', async (template, labels, words) => {
    const desk = await deskOf(submission, { template, labels })
    const page = dumpDocument((await desk.briefing()).document)
    expect(errorsOf(desk.diagnostics)).toEqual([])
    for (const word of words) expect(page).toContain(word)
    // Boxes are drawn: no text face has one.
    expect(page).not.toMatch(/[\u2610-\u2612\u25A1\u25FB]/u)
  })
  it.each([
    ['cabinet', '4:3', 'dark'],
    ['memo', '4:3', 'light'],
  ] as const)(
    'draw a deck in another shape and for a dim room: %s, %s, %s',
    async (template, shape, variant) => {
      const desk = await deskOf(meeting, { template, shape, variant })
      const { slides, widthPt } = await desk.deck('student')
      expect(errorsOf(desk.diagnostics)).toEqual([])
      expect(widthPt).toBe(shape === '4:3' ? 720 : 960)
      expect(slides.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['bottom-line', 'lines', 'if-asked', 'open', 'sources']),
      )
      expect(desk.pageTheme.variant).toBe('light')
    },
  )
  it.each(['cabinet', 'memo', 'teaching'])(
    'tell hands and statuses apart without colour: %s',
    async (template) => {
      const desk = await deskOf(meeting, { template })
      const { slides } = await desk.deck('instructor')
      const serif = desk.theme.fonts.serif[0]?.name
      const shapes = slides.flatMap((slide) => openShapes(slide.shapes))
      const runs = shapes
        .filter((shape) => shape.kind === 'text')
        .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.runs))
        .filter(({ family, text }) => family === serif && /\p{L}/u.test(text))
      // Typeface: what a hand wrote stands in the serif, upright for the document, italic for another hand.
      const styles = (colour: string) =>
        new Set(runs.filter((run) => run.colour === colour).map(({ italic }) => italic === true))
      expect([styles('source'), styles('other_hand')]).toEqual([new Set([false]), new Set([true])])
      // Rule: solid for the document, dotted for another hand.
      const rules = (colour: string) =>
        new Set(
          shapes.flatMap((one) =>
            one.kind === 'line' && one.style.colour === colour ? [one.style.dash] : [],
          ),
        )
      expect(rules('other_hand')).toEqual(new Set(['dot']))
      expect(rules('source')).not.toContain('dot')
      // Label: a hand is named where its words stand, a status by its mark.
      const page = dumpDocument((await desk.briefing()).document)
      expect(page).toMatch(/quotation other .*\n.*(handwriting|Handschrift)/)
      // The teaching page has no background where it has objectives, and so nothing from outside.
      if (template !== 'teaching') expect(page).toMatch(/\{ref:context\|[^}]*◊/)
      if (template !== 'teaching') expect(page).toMatch(/\{ref:inference\|[^}]*○/)
      expect(page).not.toMatch(/\{ref:source\|[^}]*[◊○]/)
    },
  )
})
