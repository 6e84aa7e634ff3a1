import type { Block, Run, Section } from '../../document/document.ts'
import { runsOf } from '../../document/runs-of.ts'
import { fillLabel } from '../../theme/labels.ts'
import { textRuns } from '../words/text-runs.ts'
import type { World } from '../world.ts'
import { buildBlocks, placeRuns } from './build-blocks.ts'
import type { BuildContext } from './build-context.ts'
import { buildWords } from './build-words.ts'
import type { Element, Node } from './parse-markup.ts'

/** Numbers footnotes in the order in which they are first referred to. */
export const createFootnotes = (world: World) => {
  const paths: string[] = []
  return {
    number: (path: string): number | null => {
      if (typeof world.parts.get(path)?.['note'] !== 'string') return null
      if (!paths.includes(path)) paths.push(path)
      return paths.indexOf(path) + 1
    },
    /** The notes as a line: number and words of each. */
    runs: (): Run[] =>
      paths.flatMap((path, at): Run[] => {
        const text = world.parts.get(path)?.['note']
        if (typeof text !== 'string') return []
        const { runs } = textRuns({ pointer: `${path}/note`, text: text.trimEnd(), offset: 0 }, world)
        const gap: Run[] = at === 0 ? [] : [{ text: ' ' }]
        return [...gap, { text: String(at + 1), superscript: true }, { text: '\u00A0' }, ...runs]
      }),
  }
}

/** Parts of a line at the foot, one after the other; after words that are no sentence comes the label set's sign. */
const footLine = (parts: readonly (readonly Run[])[], world: World): Run[] => {
  const line: Run[] = []
  for (const runs of parts) {
    const before = line.at(-1)
    if (before && runs.length > 0) {
      line.push({ text: /[.!?…]$/.test(before.text.trimEnd()) ? ' ' : world.labels.lists.also })
    }
    line.push(...runs)
  }
  return line
}

const classOf = (element: Element) => element.attributes.get('class')

const firstPlace = (runs: readonly Run[], blocks: readonly Block[]) => {
  const place =
    runs.find((run) => run.place)?.place ?? blocks.find((block) => 'place' in block && block.place)?.place
  return place ? { place } : {}
}

/** One section from its element. The context is the section's own on a deck, and shared by all parts of a page. */
export const buildSection = (element: Element, context: BuildContext, isSlide: boolean): Section | null => {
  for (const text of element.attributeTexts) context.world.shown.add(text.pointer)
  const attribute = (name: string) => element.attributes.get(name)
  const audience = attribute('data-audience') === 'instructor' ? 'instructor' : 'all'
  if (audience === 'instructor' && context.edition === 'student') return null
  const header: Block[] = []
  const notes: Block[] = []
  const rest: Node[] = []
  let kicker: readonly Run[] = []
  let headline: readonly Run[] | null = null
  let footer: readonly Run[] = []
  for (const node of element.children) {
    const name = node.is === 'element' ? node.name : ''
    if (node.is !== 'element') rest.push(node)
    else if (name === 'header') header.push(...buildBlocks(node.children, context))
    else if (name === 'h1') header.push(...buildBlocks([node], context))
    else if (name === 'h2') {
      if (headline !== null) context.report(node.at, 'A section has one <h2>.')
      const built = buildWords(node.children, context)
      context.loose.push(...built.unplaced)
      headline = built.runs
    } else if (name === 'footer') {
      const built = buildWords(node.children, context)
      footer = [...built.runs, ...placeRuns(built.unplaced, context)]
    } else if (name === 'aside' && classOf(node) === 'notes') {
      if (context.edition === 'instructor') notes.push(...buildBlocks(node.children, context))
    } else if (name === 'p' && classOf(node) === 'kicker' && headline === null && kicker.length === 0) {
      const built = buildWords(node.children, context)
      context.loose.push(...built.unplaced)
      kicker = built.runs
    } else rest.push(node)
  }
  const blocks = buildBlocks(rest, context)
  if (isSlide && (headline === null || headline.length === 0)) {
    context.report(element.at, 'A slide needs a headline: an <h2> with words.')
  }
  const minutes = attribute('data-minutes')
  const spare = attribute('data-spare')
  return {
    id: attribute('id') ?? '',
    layout: attribute('data-layout') ?? '',
    audience,
    spare: spare !== undefined && spare !== 'false',
    ...(minutes === undefined ? {} : { minutes: Number(minutes) }),
    header,
    kicker,
    headline: headline ?? [],
    blocks,
    footer,
    notes,
    ...firstPlace(headline ?? [], blocks),
  }
}

/** A section with what gathered for its foot: places of quotations in headings, and footnotes. */
export const withFoot = (section: Section, context: BuildContext, footnotes: readonly Run[]): Section => {
  const printed = [...section.footer, ...section.blocks.flatMap(runsOf)].map(({ text }) => text)
  const [, ...loose] = placeRuns(
    context.loose.filter((quote) => !printed.some((text) => placeRuns([quote], context)[1]?.text === text)),
    context,
  )
  return { ...section, footer: footLine([section.footer, loose, footnotes], context.world) }
}

const headlineText = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

/** Gives every section an id of its own, and every slide a headline of its own. */
export const makeUnique = (sections: readonly Section[], world: World): Section[] => {
  const ids = new Set<string>()
  const titles = new Map<string, number>()
  return sections.map((section) => {
    let id = section.id
    for (let n = 2; ids.has(id); n += 1) id = `${section.id}-${n}`
    ids.add(id)
    const title = headlineText(section.headline)
    const times = (titles.get(title) ?? 0) + 1
    titles.set(title, times)
    if (title === '' || times === 1) return { ...section, id }
    const place = section.headline.find((run) => run.place)?.place
    if (place && !place.file.endsWith('.hbs')) {
      const message = `The headline "${title}" stands on two slides; the second is told apart by a number.`
      world.diagnostics.push({ severity: 'warning', code: 'duplicate-headline', message, place })
    }
    const [before = '', after = ''] = fillLabel(world.labels.repeated, { n: times }).split('{title}')
    const headline = [{ text: before }, ...section.headline, { text: after }].filter(
      ({ text }) => text !== '',
    )
    return { ...section, id, headline }
  })
}
