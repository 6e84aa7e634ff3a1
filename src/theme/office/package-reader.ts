import type { BoundedZip } from './unzip-bounded.ts'

/** Parts of an office package, found as its relationships lead to them; what is not there is empty. */
export interface PackageReader {
  readonly names: readonly string[]
  text(part: string): string
  bytes(part: string, mostBytes: number): Uint8Array | null
  /** Targets inside the package of a part's relationships of one kind, in their order. */
  targets(part: string, kind: string): readonly string[]
  /** The part that one relationship leads to; null when it leads outside. */
  target(part: string, id: string): string | null
}

/** No master, layout or theme has more. */
const mostXmlBytes = 8 * 1024 * 1024

interface Related {
  readonly id: string
  readonly kind: string
  readonly target: string
}

function resolve(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = base.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

/** Reads parts of an opened zip as an office package. */
export function packageReader(zip: BoundedZip): PackageReader {
  const decoder = new TextDecoder('utf-8', { fatal: false })
  const texts = new Map<string, string>()
  const text = (part: string): string => {
    const known = texts.get(part)
    if (known !== undefined) return known
    const bytes = zip.read(part, mostXmlBytes)
    const made = bytes === null ? '' : decoder.decode(bytes)
    texts.set(part, made)
    return made
  }
  const related = (part: string): readonly Related[] => {
    const slash = part.lastIndexOf('/') + 1
    const xml = text(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
    return [...xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].flatMap(([tag]) =>
      attribute(tag, 'TargetMode') === 'External'
        ? []
        : [
            {
              id: attribute(tag, 'Id'),
              kind: attribute(tag, 'Type').split('/').at(-1) ?? '',
              target: resolve(part, attribute(tag, 'Target')),
            },
          ],
    )
  }
  return {
    names: zip.names,
    text,
    bytes: (part, mostBytes) => zip.read(part, mostBytes),
    targets: (part, kind) => related(part).flatMap((one) => (one.kind === kind ? [one.target] : [])),
    target: (part, id) => related(part).find((one) => one.id === id)?.target ?? null,
  }
}
