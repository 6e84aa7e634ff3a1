import type { Run } from '../../document/document.ts'
import type { LayoutContext } from '../context.ts'
import { type SetText, setText } from '../set-text.ts'
import { asWords, partReferences, referenceStyle, widestReference } from './references.ts'

/** References too wide for the place they belong to: a letter stands there, and the reference under the figure. */
export interface FigureNotes {
  /** Words with what fits behind them: short references in lines of their own, letters for long ones. */
  place(
    runs: readonly Run[],
    widthPt: number,
  ): { readonly words: readonly Run[]; readonly references: readonly (readonly Run[])[] }
  /** The notes under the figure, in a width; undefined where there are none. */
  set(widthPt: number): SetText | undefined
}

const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(97 + (index % 26))

/** Gathers the long references of one figure. */
export function figureNotes(sizePt: number, ctx: LayoutContext): FigureNotes {
  const letters = new Map<string, { readonly letter: string; readonly runs: readonly Run[] }>()
  const letterFor = (runs: readonly Run[]): string => {
    const key = runs.map((run) => run.text).join('')
    const known = letters.get(key) ?? { letter: letterOf(letters.size), runs }
    letters.set(key, known)
    return known.letter
  }
  return {
    place(runs, widthPt) {
      const { words, references } = partReferences(runs)
      const isShort = (one: readonly Run[]) => widestReference([one], sizePt, ctx) <= widthPt
      const long = references.filter((one) => !isShort(one)).map(letterFor)
      return {
        words:
          long.length === 0
            ? words
            : [...words, { text: `\u00A0${long.join(',\u00A0')}`, superscript: true as const }],
        references: references.filter(isShort),
      }
    },
    set(widthPt) {
      if (letters.size === 0) return undefined
      const runs = [...letters.values()].flatMap(({ letter, runs: of }, index): readonly Run[] => [
        ...(index === 0 ? [] : [{ text: '\u00A0\u00A0 ' }]),
        { text: `${letter}\u00A0`, superscript: true as const },
        ...asWords(of),
      ])
      return setText([{ runs, style: referenceStyle(sizePt) }], widthPt, ctx)
    },
  }
}
