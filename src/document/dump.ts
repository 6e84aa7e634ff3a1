import type { Block, Document, Run, Section, TableCell } from './document.ts'
import type { Figure } from './figure.ts'

const runText = (run: Run): string => {
  const marks = [
    run.strong && 'b',
    run.emphasis && 'i',
    run.mark && 'mark',
    run.inserted && 'ins',
    run.deleted && 'del',
    run.underlined && 'u',
    run.superscript && 'sup',
    run.lang && `lang=${run.lang}`,
    run.href && `href=${run.href}`,
    run.title && `title=${run.title}`,
    run.datetime && `datetime=${run.datetime}`,
    run.voice,
    run.reference && `ref:${run.reference.status}`,
  ].filter(Boolean)
  const text = run.text.replaceAll('\n', '⏎').replaceAll('\u00A0', '~')
  return marks.length === 0 ? text : `{${marks.join(' ')}|${text}}`
}

const runsText = (runs: readonly Run[]) => runs.map(runText).join('')

const cellsText = (cells: readonly TableCell[]) =>
  cells.map(({ runs, scope }) => (scope ? `[${scope}] ` : '') + runsText(runs)).join(' | ')

const figureLines = (figure: Figure): string[] => {
  switch (figure.kind) {
    case 'timeline':
      return figure.events.map(
        (event) =>
          `event ${event.date} (${event.precision}${event.approximate ? ', about' : ''}${event.inferred ? ', inferred' : ''}${event.voice ? `, ${event.voice}` : ''}) ${runsText(event.runs)}`,
      )
    case 'actors':
      return figure.actors.flatMap((actor) => [
        `actor ${actor.id}: ${actor.name}, ${actor.office} [${actor.side}] ${runsText(actor.part)}`,
        ...actor.relations.map(({ to, does, label }) => `  → ${to} ${does}${label ? `: ${label}` : ''}`),
      ])
    case 'chart':
      return [
        `${figure.chart} ${figure.unit} of ${figure.categories.join(' | ')}`,
        ...figure.series.map(({ name, values }) => `series ${name}: ${values.join(' | ')}`),
      ]
    case 'table':
      return [figure.columns, ...figure.rows].map((row) => `row ${row.map(runsText).join(' | ')}`)
    case 'picture':
      return [
        `file ${figure.file}`,
        `credit ${runsText(figure.credit)}`,
        `transcript ${runsText(figure.transcript)}`,
      ]
    case 'excerpt':
      return [
        ...figure.paragraphs.map((runs) => `passage ${runsText(runs)}`),
        ...(figure.adapted ? [`adapted ${runsText(figure.adapted)}`] : []),
        `at ${runsText(figure.reference)}`,
        ...figure.words.map(({ term, meaning }) => `word ${term}: ${runsText(meaning)}`),
        ...figure.ask.map((runs) => `ask ${runsText(runs)}`),
      ]
  }
}

const blockLines = (block: Block): string[] => {
  const inner = (blocks: readonly Block[]) => blocks.flatMap(blockLines).map((line) => `  ${line}`)
  switch (block.type) {
    case 'paragraph':
      return [`${block.kicker ? 'kicker' : 'p'} ${runsText(block.runs)}`]
    case 'heading':
      return [`h${block.level} ${runsText(block.runs)}`]
    case 'list':
      return [
        `${block.ordered ? 'ol' : block.boxes ? 'ul boxes' : 'ul'}${block.start === undefined ? '' : ` from ${block.start}`}`,
        ...block.items.flatMap(({ blocks }) => ['  li', ...inner(blocks).map((line) => `  ${line}`)]),
      ]
    case 'definitions':
      return [
        'dl',
        ...block.entries.flatMap(({ term, meaning }) => [
          `  ${runsText(term)}:`,
          ...inner(meaning).map((line) => `  ${line}`),
        ]),
      ]
    case 'table':
      return [
        `table${block.caption ? ` ${runsText(block.caption)}` : ''}`,
        ...block.head.map((cells) => `  head ${cellsText(cells)}`),
        ...block.body.map((cells) => `  row ${cellsText(cells)}`),
      ]
    case 'quotation':
      return [
        `quotation ${block.voice}${block.lang ? ` ${block.lang}` : ''} ${runsText(block.runs)}`,
        `  at ${runsText(block.reference)}`,
      ]
    case 'figure':
      return [
        `figure ${block.figure.kind} of ${block.figure.of}`,
        `  alt ${block.figure.alt}`,
        ...(block.caption ? [`  caption ${runsText(block.caption)}`] : []),
        ...figureLines(block.figure).map((line) => `  ${line}`),
      ]
    case 'columns':
      return [
        'columns',
        ...block.columns.flatMap((blocks) => ['  column', ...inner(blocks).map((line) => `  ${line}`)]),
      ]
    case 'box':
    case 'legend':
      return [block.type, ...inner(block.blocks)]
    case 'room':
      return [
        `room ${block.lines}${block.least === undefined ? '' : ` (at least ${block.least})`}${block.label ? ` ${runsText(block.label)}` : ''}`,
      ]
  }
}

const sectionLines = (section: Section): string[] => {
  const facts = [
    section.audience === 'instructor' && 'instructor',
    section.spare && 'spare',
    section.minutes !== undefined && `${section.minutes} min`,
  ].filter(Boolean)
  const indented = (name: string, blocks: readonly Block[]) =>
    blocks.length === 0 ? [] : [`  ${name}`, ...blocks.flatMap(blockLines).map((line) => `    ${line}`)]
  return [
    `section ${section.id} [${section.layout}]${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`,
    ...indented('header', section.header),
    ...(section.kicker.length > 0 ? [`  kicker ${runsText(section.kicker)}`] : []),
    ...(section.headline.length > 0 ? [`  headline ${runsText(section.headline)}`] : []),
    ...section.blocks.flatMap(blockLines).map((line) => `  ${line}`),
    ...(section.footer.length > 0 ? [`  footer ${runsText(section.footer)}`] : []),
    ...indented('notes', section.notes),
  ]
}

/** A document as readable lines, one a node, for tests and for a look at what a template yields. "~" is a no-break space. */
export const dumpDocument = (document: Document): string => {
  const first = `${document.kind} ${document.lang} ${document.title}`
  return `${[first, ...document.sections.flatMap(sectionLines)].join('\n')}\n`
}
