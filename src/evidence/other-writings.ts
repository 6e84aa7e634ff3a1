import { lineEndHyphen } from './hand-stream.ts'

/** A quotation may be typed between marks of its own, and with hyphens at the ends of its lines: those are tried joined. */
export function otherWritings(exact: string): readonly string[] {
  const inner = withoutOuterMarks(exact)
  const bare = inner === null ? [] : [inner]
  const joined = [exact, ...bare].map((one) => one.replace(lineEndHyphen, ''))
  // With more than a few hyphens either all are joined or all are kept.
  const hyphens = [...exact.matchAll(lineEndHyphen)]
  const single =
    hyphens.length > 1 && hyphens.length < 6
      ? hyphens.map((hyphen) => {
          const [head, tail] = [exact.slice(0, hyphen.index), exact.slice(hyphen.index + hyphen[0].length)]
          return `${head.replace(lineEndHyphen, '')}-${tail.replace(lineEndHyphen, '')}`
        })
      : []
  return [...new Set([...bare, ...joined, ...single])].filter((one) => one !== exact)
}

/** The words of a quotation that its author has put between quotation marks of their own, or null. */
function withoutOuterMarks(exact: string): string | null {
  const inner = /^\s*[“”„«»‟"＂]([^“”„«»‟"＂]*)[“”«»"＂]\s*$/u.exec(exact)?.[1]
  return inner === undefined ? null : inner
}
