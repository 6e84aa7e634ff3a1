import type { Run } from '../../document/document.ts'

/** Letter for letter, so that places stay: shapes of quotation marks, dashes and spaces do not count. */
const folded = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u201A\u201B\u00B4`]/g, "'")
    .replace(/[\u201C-\u201F\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u00A0\u202F]/g, ' ')

/** Runs with the marked words set apart as runs of their own; `found` says whether the words stand there. */
export const markWords = (
  runs: readonly Run[],
  words: string,
): { readonly runs: Run[]; readonly found: boolean } => {
  const text = folded(runs.map((run) => run.text).join(''))
  const wanted = folded(words.trim())
  const places: number[] = []
  for (
    let at = text.indexOf(wanted);
    wanted !== '' && at !== -1;
    at = text.indexOf(wanted, at + wanted.length)
  ) {
    places.push(at)
  }
  if (places.length === 0) return { runs: [...runs], found: false }
  const marked: Run[] = []
  let start = 0
  for (const run of runs) {
    const end = start + run.text.length
    const cuts = new Set([start, end])
    for (const place of places) {
      for (const cut of [place, place + wanted.length]) if (cut > start && cut < end) cuts.add(cut)
    }
    const sorted = [...cuts].sort((a, b) => a - b)
    for (let at = 0; at + 1 < sorted.length; at += 1) {
      const from = sorted[at] ?? start
      const piece = { ...run, text: run.text.slice(from - start, (sorted[at + 1] ?? end) - start) }
      const inside = places.some((place) => place <= from && from < place + wanted.length)
      marked.push(inside ? { ...piece, mark: true } : piece)
    }
    start = end
  }
  return { runs: marked, found: true }
}
