import { Parser } from 'htmlparser2'

interface Element {
  /** Elements inside, and references to others by `use`. */
  readonly children: Element[]
  readonly uses: readonly string[]
}

/**
 * How many elements an SVG draws once every `use` is followed. A few lines that use each other ten times over can mean more than
 * any machine draws, so whoever draws one asks first. Infinite where an element uses itself.
 */
export function svgWeight(text: string): number {
  const root: Element = { children: [], uses: [] }
  const open: Element[] = [root]
  const named = new Map<string, Element>()
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const target = attributes['href'] ?? attributes['xlink:href'] ?? ''
        const isUse = name === 'use' || name.endsWith(':use')
        // Patterns, masks and clips draw what they name as well.
        const painted = Object.values(attributes).flatMap((value) =>
          [...value.matchAll(/url\(\s*["']?#([^)"']+)/gu)].map((match) => match[1] as string),
        )
        const uses = isUse && target.startsWith('#') ? [target.slice(1), ...painted] : painted
        const element: Element = { children: [], uses }
        open.at(-1)?.children.push(element)
        open.push(element)
        const id = attributes['id']
        if (id !== undefined && !named.has(id)) named.set(id, element)
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  )
  parser.end(text)
  const known = new Map<Element, number>()
  const weigh = (element: Element): number => {
    const found = known.get(element)
    if (found !== undefined) return found
    // An element that is met again while it is weighed uses itself.
    known.set(element, Number.POSITIVE_INFINITY)
    const used = element.uses.flatMap((id) => named.get(id) ?? [])
    const weight = [...element.children, ...used].reduce((sum, one) => sum + weigh(one), 1)
    known.set(element, weight)
    return weight
  }
  return weigh(root)
}
