import { strFromU8, unzipSync } from 'fflate'
import { unescapeXml } from '../unescape-xml.ts'
import type { SnapshotLine, SnapshotSlide } from './snapshot.ts'

/** The largest part that is read: slides are far smaller, and a package of anybody's making may hold anything. */
const mostBytes = 16 * 1024 * 1024

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]

/** Relations of a part: by id, the path that each leads to. */
function relationsOf(parts: Readonly<Record<string, string>>, part: string): ReadonlyMap<string, string> {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(part) ?? []
  const found = (parts[`${folder}_rels/${file}.rels`] ?? '').matchAll(/<Relationship\b[^>]*>/g)
  return new Map(
    [...found].flatMap(([tag]) => {
      const [id, target] = [attribute(tag, 'Id'), attribute(tag, 'Target')]
      if (id === undefined || target === undefined) return []
      const steps = (target.startsWith('/') ? target.slice(1) : folder + target).split('/')
      const path: string[] = []
      for (const step of steps)
        if (step === '..') path.pop()
        else path.push(step)
      return [[id, path.join('/')] as const]
    }),
  )
}

/** Paragraphs of a stretch of a slide: runs joined, fields left out, since programs fill them as they like. */
function paragraphsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<a:p>([\s\S]*?)<\/a:p>|<a:p [^>]*>([\s\S]*?)<\/a:p>/g)].flatMap(
    ([, a = '', b = '']) => {
      const inner = (a + b)
        .replace(/<a:fld\b[\s\S]*?<\/a:fld>/g, '')
        .replace(/<a:br\b[^>]*?(?:\/>|>[\s\S]*?<\/a:br>)/g, ' ')
      const text = [...inner.matchAll(/<a:t(?: [^>]*)?>([\s\S]*?)<\/a:t>/g)]
        .map(([, words = '']) => unescapeXml(words))
        .join('')
      const clean = text.replace(/\s+/gu, ' ').trim()
      return clean === '' ? [] : [clean]
    },
  )
}

const isPlaceholder = (shape: string, types: RegExp) => types.test(/<p:ph\b[^>]*>/.exec(shape)?.[0] ?? '')

interface Read {
  readonly title: string
  readonly lines: readonly string[]
}

/** The words of a slide: its title, and the paragraphs of everything else in the order of the file; a row of a table is one line. */
function readSlide(xml: string): Read {
  let title = ''
  const lines: string[] = []
  for (const [shape] of xml.matchAll(/<p:sp>[\s\S]*?<\/p:sp>|<a:tr\b[\s\S]*?<\/a:tr>/g)) {
    if (shape.startsWith('<a:tr')) {
      const cells = [...shape.matchAll(/<a:tc\b[\s\S]*?<\/a:tc>/g)].map(([cell]) =>
        paragraphsOf(cell).join(' '),
      )
      lines.push(cells.join(' | '))
    } else if (isPlaceholder(shape, /type="(?:title|ctrTitle)"/)) title = paragraphsOf(shape).join(' ')
    else if (!isPlaceholder(shape, /type="(?:ftr|sldNum|dt|hdr)"/)) lines.push(...paragraphsOf(shape))
  }
  return { title, lines: lines.filter((line) => line.replace(/[| ]/g, '') !== '') }
}

const notesOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<p:sp>[\s\S]*?<\/p:sp>/g)].flatMap(([shape]) =>
    isPlaceholder(shape, /type="body"/) ? paragraphsOf(shape) : [],
  )

/** The slides of a finished .pptx as their words, in the order of the deck; null where it is none. */
export function snapshotPptx(bytes: Uint8Array): readonly SnapshotSlide[] | null {
  let parts: Record<string, string>
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        originalSize <= mostBytes &&
        /^ppt\/(?:presentation|slides\/|notesSlides\/|_rels\/).*(?:\.xml|\.rels)$/.test(name),
    })
    parts = Object.fromEntries(Object.entries(unpacked).map(([name, part]) => [name, strFromU8(part)]))
  } catch {
    return null
  }
  const presentation = parts['ppt/presentation.xml']
  if (presentation === undefined) return null
  const relations = relationsOf(parts, 'ppt/presentation.xml')
  const seen = new Map<string, number>()
  return [...presentation.matchAll(/<p:sldId\b[^>]*>/g)].flatMap(([tag]): readonly SnapshotSlide[] => {
    const path = relations.get(attribute(tag, 'r:id') ?? '')
    const xml = path === undefined ? undefined : parts[path]
    if (path === undefined || xml === undefined) return []
    const { title, lines } = readSlide(xml)
    const notes = [...relationsOf(parts, path).values()].find((target) =>
      target.startsWith('ppt/notesSlides/'),
    )
    const words = (text: string, isNote: boolean): SnapshotLine => ({ text, isNote })
    const count = (seen.get(title) ?? 0) + 1
    seen.set(title, count)
    return [
      {
        key: count === 1 ? title : `${title} ${count}`,
        title,
        isHidden: /<p:sld\b[^>]*\bshow="0"/.test(xml),
        lines: [
          ...lines.map((line) => words(line, false)),
          ...notesOf(notes === undefined ? '' : (parts[notes] ?? '')).map((line) => words(line, true)),
        ],
      },
    ]
  })
}
