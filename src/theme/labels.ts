import { z } from 'zod'

/*
 * Every word that an output adds to what brief and source say, once: a label set may leave none out.
 * Words stand alone; patterns hold {places}, and a set must fill exactly those that the table names.
 */

const word = z.string().min(1)

const placesOf = (pattern: string): readonly string[] =>
  [...pattern.matchAll(/\{([a-z_]+)\}/g)].map((match) => match[1] ?? '').sort()

const pattern = (...places: readonly string[]) => {
  const wanted = [...places].sort().join()
  const listed = places.map((place) => `{${place}}`).join(', ')
  return word.refine((text) => placesOf(text).join() === wanted, {
    error: `this pattern holds ${listed}, each once`,
  })
}

const words = <const Keys extends readonly string[]>(...keys: Keys) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, word])) as Record<Keys[number], typeof word>)

const step = words('title', 'ask')
/** Steps of a worksheet, under its title. */
const steps = <const Keys extends readonly string[]>(...keys: Keys) =>
  z.strictObject({
    title: word,
    steps: z.strictObject(
      Object.fromEntries(keys.map((key) => [key, step])) as Record<Keys[number], typeof step>,
    ),
  })

const months = z.array(word).length(12)
const passing = ['uncertain', 'corrected', 'elided', 'case', 'typographic', 'exact'] as const

export const labelsSchema = z.strictObject({
  name: word,
  extends: word.optional(),
  /** BCP 47, of the words in this set. */
  lang: word,
  /** Whether single marks are a claim too (evidence.md, "A quotation"). */
  quotes: z.enum(['double', 'single']),
  /** Quotation marks, with the space inside them where the language sets one. */
  marks: words('open', 'close', 'inner_open', 'inner_close'),
  lists: words('comma', 'and', 'also'),
  /** "Label: text", with the space before the colon where the language sets one. */
  named: pattern('name', 'text'),
  sentence_end: word,
  minutes: pattern('minutes'),
  /** Headline of a slide that continues another. */
  continued: pattern('title', 'n', 'total'),
  repeated: pattern('title', 'n'),
  folio: pattern('n', 'total'),
  dates: z.strictObject({
    /** As they stand within a date (Polish: genitive). */
    months,
    /** As they stand without a day. */
    months_alone: months,
    /** Monday first. */
    weekdays: z.array(word).length(7),
    /** The number of a month's first day, where it has a form of its own (French: 1er). */
    first_day: word,
    day: pattern('day', 'month', 'year'),
    day_month: pattern('day', 'month'),
    month: pattern('month', 'year'),
    interval: pattern('from', 'to'),
    interval_of_days: pattern('from', 'to', 'month', 'year'),
    approximate: pattern('date'),
    uncertain: pattern('date'),
    inferred: pattern('part'),
    before_christ: pattern('year'),
    unknown: word,
  }),
  status: words('source', 'context', 'inference'),
  /** Shapes that tell the statuses apart without colour; every shipped sans face has them. */
  status_marks: words('source', 'context', 'inference'),
  references: z.strictObject({
    page: pattern('page'),
    paragraph: pattern('page', 'paragraph'),
    block: pattern('page', 'block'),
    /** A block whose source has no pages. */
    block_only: pattern('block'),
    item: pattern('reference', 'item'),
    hand: pattern('reference', 'hand'),
    source: pattern('source', 'reference'),
    join: word,
    context: pattern('mark', 'reference'),
    inference: pattern('mark'),
    inference_from: pattern('mark', 'reference'),
    note: pattern('reference', 'note'),
  }),
  /** What is found of a quotation that stands in its source. */
  verdicts: words(...passing),
  /** The page for reviewers. */
  coverage: z.strictObject({
    title: pattern('title'),
    proved: pattern('n', 'total'),
    counted: pattern('n', 'total'),
    legend: word,
    hand: word,
    hand_named: pattern('id', 'hand'),
    paragraphs: word,
    used: word,
    twice: word,
    unused: word,
    share: word,
    percent: pattern('n'),
    never: word,
    rests: word,
    reading: word,
    line: pattern('line'),
  }),
  certainty: words('certain', 'probable', 'possible', 'unknown'),
  hands: z.strictObject({
    unsigned: word,
    another_hand: word,
    /** A hand whose writer is known for certain, and one whose writer is not. */
    certain: pattern('who'),
    uncertain: pattern('who', 'certainty'),
    suggested: pattern('who', 'certainty'),
    basis: pattern('hand', 'basis'),
    kind: pattern('kind', 'hand'),
  }),
  /** Kinds of document and of handwriting, by the word that a source's head uses; others are printed as they stand. */
  kinds: words(
    'letter',
    'telegram',
    'memo',
    'minute',
    'note',
    'treaty',
    'speech',
    'despatch',
    'report',
    'article',
    'typescript',
    'handwriting',
    'print',
  ),
  sources: z.strictObject({
    from_to: pattern('from', 'to'),
    from: pattern('from'),
    to: pattern('to'),
    dated: pattern('title', 'date'),
    in_archive: pattern('source', 'archive'),
    marked: pattern('source', 'marking'),
    marking: pattern('marking'),
    archive: pattern('repository', 'reference'),
    folio: pattern('archive', 'folio'),
    office: pattern('name', 'office'),
  }),
  /** What citations say in the styles of theme.yaml (`references`). */
  citations: z.strictObject({
    by: pattern('kind', 'from'),
    kind_from_to: pattern('kind', 'from', 'to'),
    kind_from: pattern('kind', 'from'),
    kind_to: pattern('kind', 'to'),
    /** The institution as it asks to be cited. */
    tna: word,
  }),
  unknown: words(
    'value',
    'author',
    'recipient',
    'office',
    'side',
    'marking',
    'reference',
    'archive',
    'recorded',
    'document',
  ),
  asks: words('agree', 'note', 'decide', 'approve', 'advise'),
  gaps: words('not-in-source', 'disputed', 'later'),
  levels: words('remember', 'understand', 'apply', 'analyse', 'evaluate', 'create'),
  relations: words('presses', 'asks', 'supports', 'supplies', 'reports-to'),
  /** The small labels above a slide's headline. */
  kickers: words(
    'title',
    'bottom_line',
    'puzzle',
    'glance',
    'people',
    'actors',
    'timeline',
    'background',
    'objectives',
    'approach',
    'exchange',
    'offers',
    'press',
    'lines',
    'if_asked',
    'risks',
    'reading',
    'margin',
    'decisions',
    'open',
    'silences',
    'discussion',
    'task',
    'glossary',
    'figure',
    'sources',
  ),
  /** What a slide says in its headline where the brief gives it none. */
  headlines: words(
    'bottom_line',
    'puzzle',
    'glance',
    'people',
    'actors',
    'timeline',
    'background',
    'objectives',
    'approach',
    'exchange',
    'offers',
    'press',
    'lines',
    'if_asked',
    'risks',
    'reading',
    'margin',
    'decisions',
    'open',
    'silences',
    'discussion',
    'task',
    'glossary',
    'figure',
    'sources',
  ),
  /** The labels of a page's parts, and of columns on a slide. */
  parts: words(
    'bottom_line',
    'decision',
    'timing',
    'background',
    'objectives',
    'approach',
    'offers',
    'press',
    'lines',
    'if_asked',
    'risks',
    'margin',
    'open',
    'silences',
    'sources',
    'further',
    'credits',
    'legend',
    'ask',
    'words',
    'not_to_scale',
    'evidence',
    'lesson',
    'answer',
    'misreading',
    'document',
    'people',
    'timeline',
    'purpose',
    'argument',
    'presentation',
    'participants',
  ),
  strip: words(
    'from',
    'to',
    'copy',
    'date',
    'subject',
    'reference',
    'clearance',
    'for_decision',
    'for_information',
  ),
  /** What a sheet is called: with decisions to take, a submission or an action memo; without, a brief or one for information. */
  forms: words('submission', 'meeting', 'action', 'information'),
  /** What stands beside the boxes in which a decision is ticked. */
  choices: words('approve', 'disapprove'),
  glance: words('kind', 'title', 'date', 'from', 'to', 'copy', 'marking', 'hands', 'archive', 'rights'),
  /** Small facts that hang on a statement. */
  facts: z.strictObject({
    on_slides: pattern('slides'),
    authority: pattern('authority'),
    subject_to: pattern('condition'),
    bearer: pattern('bearer'),
    sign: pattern('sign'),
    of: pattern('who'),
    by: pattern('date'),
    recorded: pattern('answer'),
    why: pattern('why'),
    term_by_document: word,
    term_by_editor: word,
    source_of: pattern('source'),
    checked: word,
  }),
  legend: words(
    'source',
    'context',
    'inference',
    'context_short',
    'inference_short',
    'voice',
    'other_hand',
    'doubtful',
    'places',
  ),
  alt: z.strictObject({
    timeline: pattern('title', 'list'),
    event: pattern('date', 'text'),
    actors: pattern('title', 'list'),
    actor: pattern('name', 'office', 'side'),
    relation: pattern('from', 'verb', 'to'),
    chart: pattern('title', 'list'),
    value: pattern('category', 'value'),
    table: pattern('title', 'columns', 'list'),
    excerpt: pattern('reference'),
    no_value: word,
  }),
  /** What a chart's or a table's objects are called in the selection pane of an office program. */
  objects: words(
    'headline',
    'subtitle',
    'kicker',
    'body',
    'foot',
    'number',
    'rule',
    'column',
    'card',
    'quotation',
    'passage',
    'line_numbers',
    'timeline',
    'event',
    'people',
    'chart',
    'table',
    'picture',
    'caption',
    'legend',
    'box',
    'margin',
    'map',
    'relation',
    'notes',
  ),
  /** What the shapes of marks on a timeline say. */
  marks_of_time: words('day', 'month', 'year', 'interval', 'open', 'other_hand'),
  /** Signs in a number: before its fraction, and between thousands. */
  numbers: words('decimal', 'group'),
  /** Heads of the table that stands for a map of too many actors. */
  actor_table: words('side', 'name', 'office', 'does'),
  /** What an empty placeholder of the master says. */
  prompts: words('title', 'subtitle', 'kicker', 'body', 'foot'),
  layouts: words('title', 'body', 'columns', 'headline'),
  /** Named stretches of slides. */
  stretches: words('opening', 'document', 'case', 'reading', 'discussion', 'sources', 'spare'),
  html: words('skip', 'contents', 'page', 'notes'),
  /** What a handout adds. */
  handout: z.strictObject({
    /** Before the rules that a student fills in. */
    name: word,
    date: word,
    student: word,
    instructor: word,
    page: pattern('n', 'total'),
    line: pattern('n'),
    passage: pattern('n'),
    the_passage: word,
    focus: word,
    original: word,
    adapted: word,
    changes: word,
    some_dates: pattern('n', 'total'),
    part: word,
    minutes: word,
    remarks: word,
    together: word,
    certainty: word,
    own_sheet: word,
  }),
  /** The steps of the known worksheets: what each is called, and what it asks. */
  worksheets: z.strictObject({
    archives: steps('meet', 'observe', 'understand', 'use'),
    soaps: steps('speaker', 'occasion', 'audience', 'purpose', 'subject', 'tone'),
    opcvl: steps('origin', 'purpose', 'content', 'value', 'limitation'),
    heuristics: steps('sourcing', 'context', 'reading', 'corroboration'),
  }),
})

/** A label set: every word an output adds. */
export type Labels = z.output<typeof labelsSchema>

/** A pattern of a label set with its {places} filled in. */
export const fillLabel = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{([a-z_]+)\}/g, (whole, place: string) => {
    const value = values[place]
    return value === undefined ? whole : String(value)
  })
