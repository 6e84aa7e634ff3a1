import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type SearchableSource, searchable } from '../../src/evidence/searchable.ts'
import { verifyQuotation } from '../../src/evidence/verify-quotation.ts'
import { readSource } from '../../src/source/read-source.ts'

/*
 * Quotations cut from transcripts in five languages. With only their typography changed none may be refused. With a word, a
 * digit, a letter changed they pass where a plain oracle finds them all the same, and nowhere else. The oracle folds by a
 * table of its own, written out by hand, and looks with indexOf; but it takes whole words alone, as the rules do: “able to
 * pay” does not stand in “unable to pay”, nor “200 men” in “1 200 men”, because an untrue quotation must never pass. Where
 * that hangs on what an apostrophe, a hyphen or a space between digits means, it abstains. EVIDENCE_RUNS sets how many
 * quotations are tried, and EVIDENCE_SEED which.
 */

const runs = Number(process.env['EVIDENCE_RUNS'] ?? 1000)
/** A long run takes as long as it is long. */
const patienceMs = 60_000 + runs * 40
const seed = Number(process.env['EVIDENCE_SEED'] ?? 19820312)

/** A small generator of numbers, so that a seed gives the same run everywhere (mulberry32). */
function numbers(start: number) {
  let state = start >>> 0
  return (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const root = new URL('../../', import.meta.url)
const folders = [
  'briefs/buckley-mission/sources/',
  ...readdirSync(new URL('test/cases/build/', root)).map((name) => `test/cases/build/${name}/sources/`),
  'test/cases/transcripts/',
]
const sources: readonly SearchableSource[] = folders.flatMap((folder) =>
  readdirSync(new URL(folder, root)).flatMap((file) => {
    const { source } = readSource(readFileSync(new URL(`${folder}${file}`, root)), file)
    return source === null ? [] : [searchable(source)]
  }),
)

/** Passages without marks of the transcription, as they stand, of the main hands. */
const passages = sources.flatMap((home) =>
  (home.streams[0]?.hand.units ?? []).flatMap((unit) => {
    const pieces = unit.pieces.filter((piece) => piece.kind !== 'marker')
    const text = pieces
      .map((piece) => piece.diplomatic)
      .join('')
      .replace(/\s+/gu, ' ')
      .trim()
    return pieces.every((piece) => piece.kind === 'text') && text.split(' ').length >= 6
      ? [{ home, text }]
      : []
  }),
)

/** What stands in other hands than the main ones. */
const elsewhere = sources.flatMap((home) =>
  home.streams.slice(1).flatMap(({ hand }) => {
    const text = hand.reading.replace(/\s+/gu, ' ').trim()
    return /[[\]…]/u.test(text) || text.split(' ').length < 3 ? [] : [{ home, quotation: text }]
  }),
)

/** The oracle's folding: written out by hand, apart from the product's. */
function plainFold(text: string): string {
  let out = text.normalize('NFC')
  for (const mark of ['"', '`', '´', '‘', '’', '‚', '‛', '“', '”', '„', '‟', '‹', '›', '«', '»', '′', '″'])
    out = out.replaceAll(mark, "'")
  for (const dash of ['‐', '‑', '‒', '–', '—', '―', '−']) out = out.replaceAll(dash, '-')
  for (const nothing of ['\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF'])
    out = out.replaceAll(nothing, '')
  for (const [ligature, letters] of [
    ['ﬁ', 'fi'],
    ['ﬂ', 'fl'],
    ['ﬀ', 'ff'],
    ['ﬃ', 'ffi'],
    ['ﬄ', 'ffl'],
    ['ﬅ', 'st'],
    ['ﬆ', 'st'],
    ['ſ', 's'],
  ] as const)
    out = out.replaceAll(ligature, letters)
  out = out.replaceAll('...', '…').replace(/\s+/gu, ' ')
  out = out
    .replace(/ ?-+ ?/gu, '-')
    .replace(/-+/gu, '-')
    .replace(/ ([;:!?])/gu, '$1')
    .trim()
  return out.replace(/[.,]$/u, '').trim()
}

const haystacks = new Map(
  sources.map((home) => [
    home,
    plainFold(`${(home.streams[0]?.hand.diplomatic ?? '').replace(/^- /gmu, '')} .`),
  ]),
)

/**
 * Whether a text has a quotation by whole words: "he has" does not stand in "she has". Null where that hangs on what a mark
 * beside it means.
 */
function standsIn(hay: string, needle: string): boolean | null {
  let unsure = false
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + 1)) {
    const [before, after] = [hay.slice(Math.max(0, at - 2), at), hay.slice(at + needle.length).slice(0, 2)]
    const [first, last] = [needle[0] as string, needle.at(-1) as string]
    const letter = /[\p{L}\p{N}\p{M}]/u
    if (letter.test(first) && letter.test(before.at(-1) ?? '')) continue
    if (letter.test(last) && letter.test(after[0] ?? '')) continue
    if (/\p{N}/u.test(first) && /\p{N}[.,:/]$/u.test(before)) continue
    if (/\p{N}/u.test(last) && /^[.,:/]\p{N}/u.test(after)) continue
    const partsNumber =
      (/^\p{N}{3}(?!\p{N})/u.test(needle) && /\p{N} $/u.test(before)) ||
      (/\p{N}$/u.test(needle) && /^ \p{N}/u.test(after))
    if (!partsNumber && !/['-]$/u.test(before) && !/^['-]/u.test(after)) return true
    unsure = true
  }
  return unsure ? null : false
}

/** Whether a quotation stands in the main hand, typography and the case of its first letter aside. */
function oracleFinds(home: SearchableSource, quotation: string): boolean | null {
  const hay = haystacks.get(home) ?? ''
  const needle = plainFold(quotation)
  const other = needle.replace(
    /^((?:' ?)*)(.)/u,
    (_, marks: string, first: string) =>
      marks + (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()),
  )
  if (needle === '') return false
  const [asIs, cased] = [standsIn(hay, needle), standsIn(hay, other)]
  return asIs || cased ? true : asIs === null || cased === null ? null : false
}

/** Whether a cut before a word parts a number that is written with spaces. */
const partsNumber = (words: readonly string[], at: number) =>
  /(?:^|[^\p{N}.,])\p{N}{1,3}$/u.test(words[at - 1] ?? '') && /^\p{N}{3}(?!\p{N})/u.test(words[at] ?? '')

function cut(below: (n: number) => number) {
  for (;;) {
    const { home, text } = passages[below(passages.length)] as (typeof passages)[number]
    const words = text.split(' ')
    const length = 4 + below(14)
    const start = below(Math.max(1, words.length - length))
    const quotation = words.slice(start, start + length).join(' ')
    // “2 000 francs” is one number: a cut behind its 2 makes another of it.
    if (partsNumber(words, start) || partsNumber(words, start + length)) continue
    // Brackets and dots mean something in a quotation, and a quotation of a few letters points nowhere.
    if (!/[[\]…]|\.\.\./u.test(quotation) && quotation.length > 12) return { home, quotation }
  }
}

const typography: readonly ((text: string, below: (n: number) => number) => string)[] = [
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll("'", '’').replaceAll('"', '”'),
  (text) => text.replaceAll('’', "'").replace(/[“”„«»]/gu, '"'),
  (text) => text.replace(/-/gu, '‐'),
  (text) => text.replace(/ - | – | — /gu, '—'),
  (text) => text.replace(/[–—]/gu, ' -- '),
  (text, below) => text.replace(/ /gu, () => [' ', '\u00A0', '  ', '\n', ' \t'][below(5)] as string),
  (text) => text.replace(/([;:!?])/gu, '\u202F$1'),
  (text) => text.replace(/fi/gu, 'ﬁ').replace(/fl/gu, 'ﬂ').replace(/ff/gu, 'ﬀ'),
  (text, below) => text.replace(/(?<=\p{L})(?=\p{L})/gu, () => (below(9) === 0 ? '\u00AD' : '')),
  (text, below) => text.replace(/(?<=\p{L})(?=\p{L})/gu, () => (below(20) === 0 ? '\u200B' : '')),
  (text) => text.replace(/[.,]$/u, ''),
  (text, below) => {
    // A line broken in the middle of a word.
    const at = 1 + below(text.length - 1)
    const [before, after] = [text.slice(0, at), text.slice(at)]
    return /\p{L}\p{L}$/u.test(before) && /^\p{L}\p{L}/u.test(after) ? `${before}-\n${after}` : text
  },
]

const vocabulary = [...new Set(passages.flatMap(({ text }) => text.split(' ')))]

const nots: Readonly<Record<string, string>> = { en: 'not', fr: 'pas', pl: 'nie', ru: 'не', de: 'nicht' }

type Mutation = (words: string[], below: (n: number) => number, lang: string) => string

const exchanged = (words: readonly string[], a: number, b: number) =>
  words
    .with(a, words[b] as string)
    .with(b, words[a] as string)
    .join(' ')

/** A word of a text, changed by a letter in it. */
const inWord = (words: readonly string[], at: number, pattern: RegExp, to: (letter: string) => string) =>
  words.with(at, (words[at] as string).replace(pattern, to)).join(' ')

/** Every kind of change that makes another quotation of one. */
const mutations: Readonly<Record<string, Mutation>> = {
  'a word changed': (words, below) =>
    words.with(below(words.length), vocabulary[below(vocabulary.length)] as string).join(' '),
  'a word dropped': (words, below) => words.toSpliced(below(words.length), 1).join(' '),
  'a word added': (words, below) =>
    words.toSpliced(below(words.length), 0, vocabulary[below(vocabulary.length)] as string).join(' '),
  'neighbours swapped': (words, below) => {
    const at = below(words.length - 1)
    return exchanged(words, at, at + 1)
  },
  'two words exchanged': (words, below) => exchanged(words, below(words.length), below(words.length)),
  'a digit changed': (words, below) => {
    const places = words.flatMap((word, at) => (/\d/u.test(word) ? [at] : []))
    if (places.length === 0) return words.join(' ')
    const to = (digit: string) => String((Number(digit) + 1 + below(8)) % 10)
    return inWord(words, places[below(places.length)] as number, /\d/u, to)
  },
  'a negation removed': (words) =>
    words.join(' ').replace(/ (not|never|no|nicht|kein|nie|ne|pas|не|ни) /u, ' '),
  'a negation added': (words, below) =>
    words
      .toSpliced(
        1 + below(words.length - 1),
        0,
        ['not', 'never', 'pas', 'nie', 'nicht', 'не'][below(6)] as string,
      )
      .join(' '),
  'a negation added in brackets': (words, below, lang) =>
    words.toSpliced(1 + below(words.length - 1), 0, `[${nots[lang.slice(0, 2)] ?? 'not'}]`).join(' '),
  'a diacritic lost': (words, below) => {
    const marked = words.map((word) => word.normalize('NFD'))
    const places = marked.flatMap((word, at) => (/\p{M}|[łŁøØ]/u.test(word) ? [at] : []))
    if (places.length === 0) return words.join(' ')
    const plain: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O' }
    return inWord(
      marked,
      places[below(places.length)] as number,
      /\p{M}|[łŁøØ]/u,
      (one) => plain[one] ?? '',
    ).normalize('NFC')
  },
  'a capital changed inside': (words, below) =>
    inWord(words, 1 + below(words.length - 1), /\p{L}/u, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    ),
}
const kinds = Object.entries(mutations)

describe(`quotations cut from ${sources.length} transcripts, seed ${seed}`, () => {
  it(
    `with only their typography changed are never refused (${runs})`,
    () => {
      const below = numbers(seed)
      for (let turn = 0; turn < runs; turn++) {
        const { home, quotation } = cut(below)
        const rules =
          turn % 3 === 0 ? [typography[turn % typography.length]] : typography.filter(() => below(3) === 0)
        const changed = rules.reduce((text, rule) => rule?.(text, below) ?? text, quotation)
        const { verdict, passes } = verifyQuotation({ exact: changed }, [home])
        expect(
          passes || verdict === 'ambiguous',
          `${verdict}: ${JSON.stringify(changed)} of ${JSON.stringify(quotation)}`,
        ).toBe(true)
      }
    },
    patienceMs,
  )
  it(
    `with their words changed pass where the oracle finds them, and nowhere else (${runs * 5})`,
    () => {
      const below = numbers(seed + 1)
      let found = 0
      let abstained = 0
      let bracketed = 0
      const lost: Record<string, number> = {}
      const tried = () => found + Object.values(lost).reduce((sum, one) => sum + one, 0)
      for (let turn = 0; tried() < runs * 5; turn++) {
        // One in twenty is cut from another hand; the others are changed.
        const isElsewhere = turn % 20 === 0
        const { home, quotation } = isElsewhere
          ? (elsewhere[below(elsewhere.length)] as (typeof elsewhere)[number])
          : cut(below)
        const [kind, mutate] = kinds[turn % kinds.length] as (typeof kinds)[number]
        const changed = isElsewhere ? quotation : mutate(quotation.split(' '), below, home.source.head.lang)
        if ((changed === quotation && !isElsewhere) || changed.trim().length < 4) continue
        const oracle = oracleFinds(home, changed)
        if (oracle === null) {
          abstained++
          continue
        }
        const { verdict, passes } = verifyQuotation({ exact: changed }, [home])
        const name = isElsewhere ? 'cut from another hand' : kind
        const told = `${name}, ${verdict}: ${JSON.stringify(changed)} of ${JSON.stringify(quotation)} in ${home.source.file}`
        if (oracle) {
          found++
          expect(passes || verdict === 'ambiguous', told).toBe(true)
        } else if (['uncertain', 'corrected'].includes(verdict)) {
          // What passes through a doubtful reading stands there, in brackets that the oracle does not read.
          bracketed++
        } else {
          lost[name] = (lost[name] ?? 0) + 1
          expect(passes, told).toBe(false)
        }
      }
      const missed = tried() - found
      console.log(
        `seed ${seed}: the oracle found ${found} of the changed quotations, missed ${missed}, abstained from ${abstained}; ${bracketed} stand in brackets`,
      )
      console.log(`missed, by kind: ${JSON.stringify(lost)}`)
      expect(missed).toBeGreaterThan(runs * 4.5)
      expect(Object.keys(lost)).toHaveLength(kinds.length + 1)
      expect(bracketed).toBeLessThan(runs / 100)
    },
    patienceMs,
  )
})
