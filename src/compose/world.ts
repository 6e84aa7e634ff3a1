import type { Diagnostic, Place } from '../diagnostic.ts'
import type { Evidence, Hand, QuoteResult, SourceHead } from '../evidence/evidence.ts'
import type { Labels } from '../theme/labels.ts'

/** The place of a value of the brief by its JSON pointer. */
export type Locate = (pointer: string) => Place | undefined

/** What the steps of composing share: what is known, and where they write down what they find. */
export interface World {
  readonly lang: string
  readonly labels: Labels
  readonly locate: Locate
  readonly sources: readonly SourceHead[]
  /** The brief's own mappings that this edition may show, by pointer. */
  readonly parts: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  /** The verdict on a claim, by the claim's pointer. */
  readonly claims: ReadonlyMap<string, QuoteResult>
  /** Verdicts on what stands between quotation marks in a text, by the text's pointer. */
  readonly inText: ReadonlyMap<string, readonly QuoteResult[]>
  readonly evidence: Evidence
  /** A student's handout has no room for outside references in full: their mark stands alone, and the instructor's copy has them. */
  readonly marksAlone: boolean
  /** Pointers of values that came to be printed or spoken. */
  readonly shown: Set<string>
  readonly diagnostics: Diagnostic[]
}

/** All that the names of hands and places hang on. */
export type Naming = Pick<World, 'labels' | 'sources'>

export const sourceOf = (world: Pick<World, 'sources'>, id: string | null): SourceHead | undefined =>
  world.sources.find((source) => source.id === id)

/** The main hand of a source is its first; "source" is its voice, any other is "other". */
export const voiceOf = (
  world: Pick<World, 'sources'>,
  source: string | null,
  hand: string | null,
): 'source' | 'other' => {
  const main = sourceOf(world, source)?.hands[0]
  return main === undefined || hand === null || main.id === hand ? 'source' : 'other'
}

export const handOf = (
  world: Pick<World, 'sources'>,
  source: string | null,
  hand: string | null,
): Hand | undefined => sourceOf(world, source)?.hands.find(({ id }) => id === hand)

/** Groups the verdicts by where the brief makes the claim. */
export const groupQuotes = (quotes: readonly QuoteResult[]): Pick<World, 'claims' | 'inText'> => {
  const claims = new Map<string, QuoteResult>()
  const inText = new Map<string, QuoteResult[]>()
  for (const quote of quotes) {
    if (!quote.inText) {
      claims.set(quote.path.replace(/\/exact$/, ''), quote)
      continue
    }
    const list = inText.get(quote.path) ?? []
    list.push(quote)
    inText.set(quote.path, list)
  }
  return { claims, inText }
}

/** Verdicts on the marked words of a text. A statement written as a bare string stands under its own pointer. */
export const quotesIn = (world: World, pointer: string): readonly QuoteResult[] => {
  const own = world.inText.get(pointer)
  if (own) return own
  return pointer.endsWith('/text') ? (world.inText.get(pointer.slice(0, -'/text'.length)) ?? []) : []
}
