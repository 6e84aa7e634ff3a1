import type { Brief } from '../brief/brief.ts'

/** A mapping of the brief, with its pointer. */
type Part = Readonly<Record<string, unknown>> & { readonly path?: string }

/** A quotation that a statement carries as its evidence. */
export interface Claim {
  readonly path: string
  readonly exact: string
  readonly source?: string
  readonly hand?: string
  readonly prefix?: string
  readonly suffix?: string
  readonly id?: string
  readonly omission?: 'reviewed'
}

/** A text of the brief, with the pointers of the evidence of the statement that it belongs to. */
export interface TextValue {
  readonly path: string
  readonly text: string
  readonly status: string | null
  readonly evidence: readonly string[]
}

/** Keys whose values are not texts for a reader: names, paths, finders, and what is quoted from outside. */
const notTexts = new Set([
  'path',
  'id',
  'exact',
  'prefix',
  'suffix',
  'source',
  'hand',
  'omission',
  'lang',
  'template',
  'labels',
  'date',
  'revised',
  'by',
  'layout',
  'url',
  'file',
  'because',
  'rule',
  'at',
  'level',
  'gap',
  'kind',
  'priority',
  'status',
  'audience',
  'does',
  'reference',
  'sources',
  'mark',
  'inferred',
  'unit',
])
/** Lists of the brief in which nothing is a claim. */
const notClaims = new Set([
  'not_quoted',
  'allow',
  'further_reading',
  'excerpts.from',
  'excerpts.to',
  'decisions.ask',
  'relations.to',
])

/** Pointer of a key of a mapping; RFC 6901 writes ~ and / in a key as ~0 and ~1. */
const below = (pointer: string, key: string) =>
  `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isClaim = (value: unknown): value is Claim =>
  isPart(value) && typeof value['exact'] === 'string' && typeof value.path === 'string'

/** All claims and all texts of a brief, in its order. */
export function collectClaims(brief: Brief): {
  readonly claims: readonly Claim[]
  readonly texts: readonly TextValue[]
} {
  const claims: Claim[] = []
  const texts: TextValue[] = []
  const visit = (value: unknown, key: string, path: string, within: string, owner: Part): void => {
    if (typeof value === 'string') {
      if (notTexts.has(key) || notClaims.has(`${within}.${key}`)) return
      const evidence = Array.isArray(owner['evidence'])
        ? owner['evidence'].filter(isClaim).map((claim) => claim.path)
        : []
      const status = typeof owner['status'] === 'string' ? owner['status'] : null
      texts.push({ path, text: value, status, evidence })
      return
    }
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries())
        visit(item, key, isPart(item) ? (item.path ?? `${path}/${index}`) : `${path}/${index}`, within, owner)
      return
    }
    if (!isPart(value)) return
    if (isClaim(value)) {
      claims.push(value)
      return
    }
    const here = value.path ?? path
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'path' || notClaims.has(name)) continue
      const section = key === '' ? name : key === 'items' ? within : key
      visit(
        inner,
        name,
        isPart(inner) ? (inner.path ?? below(here, name)) : below(here, name),
        key === '' ? name : section,
        value,
      )
    }
  }
  visit(brief, '', '', '', brief as unknown as Part)
  return { claims, texts }
}
