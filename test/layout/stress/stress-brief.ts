import { type Random, seeded } from './random.ts'

/** A brief made by a seed, as YAML, with the evidence that it needs. */
export interface StressBrief {
  readonly brief: string
  readonly evidence: string
  /** Whether a teacher could have written it: no words of fifty letters, no statements of eighty words. */
  readonly isRealistic: boolean
}

const languages = {
  en: 'the of and to a in for is on that credit council letter minister of measures proposed talks Alliance firms would should government question',
  fr: 'le la de des et à un une pour que lettre ministre crédit mesures être français conférence événement où réponse général',
  pl: 'i w na do że jest list minister kredyt środki rząd pytanie źródło odpowiedź sojusz żądanie społeczeństwo być może państwo',
  ru: 'и в на что не с по письмо министр кредит меры правительство вопрос ответ союз переговоры предложение необходимо',
  el: 'και το της στην για με επιστολή υπουργός πίστωση μέτρα κυβέρνηση ερώτηση απάντηση συμμαχία διαπραγματεύσεις',
  cs: 'a v na že dopis ministr úvěr opatření vláda otázka odpověď příští řízení schůze žádost',
} as const

const long = {
  en: 'counterrevolutionarydisinformationcampaigning',
  fr: 'anticonstitutionnellementindustrialisations',
  pl: 'dziewięćdziesięciokilkuletniegopaństwowości',
  ru: 'межконтинентальногосударственностроительство',
  el: 'ηλεκτροεγκεφαλογραφημάτωνσυμπεριλαμβανομένων',
  cs: 'nejneobhospodařovávatelnějšímiprostředkynosti',
} as const

type Lang = keyof typeof languages

function writer(random: Random, lang: Lang, isRealistic: boolean) {
  const stock = languages[lang].split(' ')
  const word = () => (!isRealistic && random.chance(2) ? long[lang] : random.pick(stock))
  const words = (least: number, most: number) => {
    const made = Array.from({ length: random.int(least, most) }, word)
    const [first = ''] = made
    return [first.charAt(0).toUpperCase() + first.slice(1), ...made.slice(1)].join(' ')
  }
  const sentence = (least: number, most: number) =>
    `${words(least, isRealistic ? Math.min(most, 24) : most)}.`
  return { word, words, sentence }
}

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** Makes a brief with random lengths, a language, and a random choice of sections. */
export function stressBrief(seed: number): StressBrief {
  const random = seeded(seed)
  const isRealistic = seed % 3 !== 0
  const lang = random.pick(Object.keys(languages) as Lang[])
  const { words, sentence } = writer(random, lang, isRealistic)
  const quotes: {
    at: string
    words: string
    paragraph: number
    page: string
    hand?: string
    block?: string
  }[] = []
  const count = (most: number) =>
    random.int(1, isRealistic ? Math.min(most, random.pick([3, 4, 6, 12, most])) : most)
  const claim = () => {
    const made = words(4, isRealistic ? 10 : 13)
    return isRealistic ? (/^.{1,70}(?=\s|$)/u.exec(made)?.[0] ?? made) : made
  }
  const headline = () => (random.chance(80) ? { headline: claim() } : {})
  const evidence = (at: string): Record<string, unknown> => {
    const kind = random.int(0, 3)
    if (kind === 0) return {}
    if (kind === 1) return { reference: words(2, isRealistic ? 7 : 14) }
    const exact = words(3, isRealistic ? 22 : 45)
    quotes.push({
      at: `${at}/evidence`,
      words: exact,
      paragraph: random.int(1, 12),
      page: String(random.int(1, 3)),
    })
    return { evidence: exact }
  }
  const statement = (at: string, most = 26) => ({
    text: sentence(3, isRealistic ? most : 70),
    ...evidence(at),
  })
  const section = (name: string, most: number, make: (at: string) => unknown) => ({
    ...headline(),
    items: many(count(most), (index) => make(`/${name}/items/${index}`)),
  })
  const maybe = (percent: number, name: string, make: () => unknown) =>
    random.chance(percent) ? { [name]: make() } : {}
  const sides = many(random.int(1, 5), () => words(1, 2))
  const people = random.int(1, isRealistic ? random.pick([4, 8, 12]) : 30)
  const numbers = (length: number) =>
    many(length, () => random.int(isRealistic ? 0 : -90, random.pick([9, 400, 120_000])))
  const brief = {
    title: words(2, isRealistic ? 7 : 12),
    ...(random.chance(60) ? { subtitle: words(5, 16) } : {}),
    lang,
    sources: ['sources/a.md'],
    ...maybe(60, 'puzzle', () => ({ ...headline(), text: sentence(6, 30), ...evidence('/puzzle') })),
    objectives: section('objectives', 40, (at) => statement(at)),
    ...maybe(50, 'background', () => section('background', 12, (at) => statement(at, 22))),
    ...maybe(50, 'approach', () => ({
      ...headline(),
      stance: statement('/approach/stance', 14),
      steps: many(count(8), (index) => statement(`/approach/steps/${index}`, 14)),
    })),
    ...maybe(50, 'offers', () =>
      section('offers', 8, (at) => ({
        ...statement(at, 14),
        ...(random.chance(50) ? { authority: words(1, 4) } : {}),
      })),
    ),
    ...maybe(50, 'points_to_press', () => section('points_to_press', 8, (at) => statement(at, 14))),
    ...maybe(50, 'risks', () =>
      section('risks', 9, (at) => ({ ...statement(at, 16), bearer: words(1, 5), sign: words(2, 8) })),
    ),
    ...maybe(50, 'decisions', () =>
      section('decisions', 6, (at) => ({
        ...statement(at, 16),
        ask: random.pick(['agree', 'note', 'decide']),
        of: words(1, 6),
      })),
    ),
    ...maybe(40, 'open_questions', () =>
      section('open_questions', 8, () => ({
        question: `${words(3, 12)}?`,
        why: sentence(3, 12),
        gap: 'disputed',
      })),
    ),
    ...maybe(40, 'silences', () => section('silences', 9, () => sentence(3, 14))),
    ...maybe(50, 'discussion', () =>
      section('discussion', 20, () => ({
        question: `${words(4, 18)}?`,
        level: random.pick(['remember', 'analyse', 'create']),
        minutes: random.int(1, 9),
      })),
    ),
    ...maybe(30, 'task', () => ({ text: sentence(4, 20), minutes: 5 })),
    ...maybe(50, 'glossary', () =>
      section('glossary', 12, () => ({ term: words(1, 3), meaning: words(3, 14) })),
    ),
    ...maybe(70, 'timeline', () => ({
      ...headline(),
      items: many(random.int(1, isRealistic ? random.pick([5, 10, 20]) : 60), (index) => ({
        date:
          random.pick(['1982-03-', '1981-12-', '1979-0']).replace(/0$/, '01-') +
          String(random.int(1, 28)).padStart(2, '0'),
        text: words(1, isRealistic ? 7 : 16),
        ...evidence(`/timeline/items/${index}`),
        ...(random.chance(25) ? { inferred: ['year'] } : {}),
      })),
    })),
    ...maybe(70, 'actors', () => ({
      ...headline(),
      items: many(people, (index) => ({
        id: `a${index}`,
        name: words(1, isRealistic ? 3 : 6),
        office: random.chance(70) ? words(1, 7) : null,
        side: random.pick(sides),
        part: words(1, 8),
        ...evidence(`/actors/items/${index}`),
        relations: many(random.chance(60) ? random.int(0, 2) : 0, () => ({
          to: `a${random.int(0, people - 1)}`,
          does: words(1, 2).toLowerCase(),
        })).filter(({ to }) => to !== `a${index}`),
      })),
    })),
    figures: many(random.int(0, 2), (index) => {
      const kind = random.pick(['table', 'bar', 'column', 'line', 'stacked', 'share'])
      const base = { id: `f${index}`, kind, headline: claim(), status: 'inference' }
      if (kind === 'table') {
        const columns = random.int(2, isRealistic ? 5 : 9)
        return {
          ...base,
          columns: many(columns, () => words(1, 2)),
          rows: many(count(24), () => many(columns, () => words(1, isRealistic ? 5 : 12))),
        }
      }
      const categories = random.int(1, isRealistic ? 9 : 40)
      const series = many(random.int(1, 3), (at) => [`${words(1, 2)} ${at}`, numbers(categories)] as const)
      return {
        ...base,
        x: many(categories, (at) => `${words(1, isRealistic ? 2 : 4)} ${at}`),
        series: Object.fromEntries(series),
        unit: words(1, 2),
      }
    }),
    further_reading: many(random.int(0, 6), () => ({ text: words(3, 12) })),
    credits: many(random.int(0, 3), () => sentence(4, 14)),
  }
  const sources = [
    { id: 'a', lang, kind: 'letter', title: words(2, 8), from: { name: words(2, 3), office: words(2, 7) } },
  ]
  return { brief: JSON.stringify(brief), evidence: JSON.stringify({ sources, quotes }), isRealistic }
}
