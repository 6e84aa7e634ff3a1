import type { z } from 'zod'
import type { handout } from '../../brief/brief-items.ts'

type Preset = Extract<z.output<typeof handout>['worksheet'], string>

/** Where a step's answer stands in a brief, for the instructor's copy: sections whose statements are printed under it. */
type Answers = readonly (
  | 'bottom_line'
  | 'decisions'
  | 'objectives'
  | 'background'
  | 'approach'
  | 'silences'
  | 'open_questions'
  | 'dissent'
)[]
/** What is known of the document itself: parts of its head. */
type Facts = readonly ('kind' | 'from' | 'to' | 'copy' | 'date' | 'hands' | 'marking' | 'archive')[]

/** One step of a worksheet. What it is called and what it asks stands in the label sets, under its key. */
export interface Step {
  readonly key: string
  readonly facts: Facts
  /** Whether the facts are printed on the student's copy too: origin and occasion alone are given away. */
  readonly given?: true
  readonly answers: Answers
}

const step = (key: string, facts: Facts, answers: Answers = []): Step => ({ key, facts, answers })

/**
 * The known worksheets. Their steps follow common teaching practice: the archives' four steps of analysing a document,
 * SOAPS with tone, OPCVL, and the four habits of reading like a historian (sourcing, contextualising, close reading,
 * corroborating).
 */
export const worksheets: Readonly<Record<Preset, readonly Step[]>> = {
  archives: [
    step('meet', ['kind', 'hands', 'marking']),
    step('observe', ['from', 'to', 'date']),
    step('understand', [], ['bottom_line', 'objectives']),
    step('use', ['archive'], ['silences', 'open_questions']),
  ],
  soaps: [
    step('speaker', ['from']),
    { key: 'occasion', facts: ['kind', 'date'], given: true, answers: ['background'] },
    step('audience', ['to', 'copy']),
    step('purpose', [], ['bottom_line', 'decisions']),
    step('subject', [], ['objectives']),
    step('tone', [], ['approach']),
  ],
  opcvl: [
    { key: 'origin', facts: ['kind', 'from', 'to', 'date', 'archive'], given: true, answers: [] },
    step('purpose', [], ['bottom_line', 'decisions']),
    step('content', [], ['objectives']),
    step('value', ['hands'], ['approach', 'dissent']),
    step('limitation', [], ['silences', 'open_questions']),
  ],
  heuristics: [
    step('sourcing', ['kind', 'from', 'to', 'date', 'hands']),
    step('context', [], ['background']),
    step('reading', [], ['approach', 'objectives']),
    step('corroboration', ['archive'], ['open_questions', 'silences']),
  ],
}
