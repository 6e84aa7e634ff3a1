/** What an element of the subset may hold: blocks, words, only certain elements, or nothing. */
export type Content = 'blocks' | 'words' | 'nothing' | readonly string[]

interface ElementRule {
  readonly content: Content
  /** Attributes it may have; `!` at the end marks those it must have. */
  readonly attributes: readonly string[]
  /** Values that `class` may have. */
  readonly classes?: readonly string[]
  /** Stands among blocks, among words, or only inside the named elements. */
  readonly within: 'blocks' | 'words' | readonly string[]
}

/** The documented subset of HTML that a template may yield: docs/templates.md. */
export const markupRules: Readonly<Record<string, ElementRule>> = {
  section: {
    content: 'blocks',
    attributes: ['id!', 'data-layout', 'data-audience', 'data-spare', 'data-minutes'],
    within: [''],
  },
  header: { content: 'blocks', attributes: [], within: ['section'] },
  footer: { content: 'words', attributes: [], within: ['section'] },
  h1: { content: 'words', attributes: [], within: ['section', 'header'] },
  h2: { content: 'words', attributes: [], within: ['section', 'header', 'div'] },
  h3: { content: 'words', attributes: [], within: ['section', 'header', 'div'] },
  p: { content: 'words', attributes: [], classes: ['kicker'], within: 'blocks' },
  ul: { content: ['li'], attributes: [], classes: ['boxes'], within: 'blocks' },
  ol: { content: ['li'], attributes: ['start'], within: 'blocks' },
  li: { content: 'blocks', attributes: [], within: ['ul', 'ol'] },
  dl: { content: ['dt', 'dd'], attributes: [], within: 'blocks' },
  dt: { content: 'words', attributes: [], within: ['dl'] },
  dd: { content: 'blocks', attributes: [], within: ['dl'] },
  table: { content: ['caption', 'thead', 'tbody'], attributes: [], within: 'blocks' },
  caption: { content: 'words', attributes: [], within: ['table'] },
  thead: { content: ['tr'], attributes: [], within: ['table'] },
  tbody: { content: ['tr'], attributes: [], within: ['table'] },
  tr: { content: ['th', 'td'], attributes: [], within: ['thead', 'tbody'] },
  th: { content: 'words', attributes: ['scope!'], within: ['tr'] },
  td: { content: 'words', attributes: [], within: ['tr'] },
  blockquote: { content: ['cite'], attributes: ['data-quote!'], within: 'blocks' },
  figure: {
    content: ['figcaption'],
    attributes: ['data-kind!', 'data-of!', 'data-most'],
    within: 'blocks',
  },
  figcaption: { content: 'words', attributes: [], within: ['figure'] },
  div: {
    content: 'blocks',
    attributes: ['data-lines', 'data-least'],
    classes: ['columns', 'box', 'room'],
    within: 'blocks',
  },
  aside: { content: 'blocks', attributes: [], classes: ['notes', 'legend'], within: ['section'] },
  a: { content: 'words', attributes: ['href!'], within: 'words' },
  br: { content: 'nothing', attributes: [], within: 'words' },
  strong: { content: 'words', attributes: [], within: 'words' },
  em: { content: 'words', attributes: [], within: 'words' },
  mark: { content: 'words', attributes: [], within: 'words' },
  ins: { content: 'words', attributes: [], within: 'words' },
  del: { content: 'words', attributes: [], within: 'words' },
  sup: { content: 'words', attributes: [], within: 'words' },
  time: { content: 'words', attributes: ['datetime!'], within: 'words' },
  span: { content: 'words', attributes: ['lang!'], within: 'words' },
  abbr: { content: 'words', attributes: ['title!'], within: 'words' },
  q: { content: 'nothing', attributes: ['data-quote!'], within: 'words' },
  cite: { content: 'nothing', attributes: ['data-ref!'], within: 'words' },
}

/** Values that attributes are held to. */
export const attributeValues: Readonly<Record<string, RegExp>> = {
  id: /^[a-z][a-z0-9-]*$/,
  'data-layout': /^[a-z][a-z0-9-]*$/,
  'data-audience': /^(all|instructor)$/,
  'data-spare': /^(true|false|)$/,
  'data-minutes': /^[1-9]\d{0,2}$/,
  'data-lines': /^([1-9]|[1-3]\d|40)$/,
  'data-least': /^([1-9]|[1-3]\d|40)$/,
  'data-most': /^[1-9]\d?$/,
  'data-kind': /^(timeline|actors|chart|table|picture|excerpt)$/,
  scope: /^(col|row)$/,
  start: /^\d{1,4}$/,
  href: /^(https?:\/\/[^\s/]|mailto:[^\s@]+@)/i,
}
