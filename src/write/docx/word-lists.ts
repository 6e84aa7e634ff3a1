import { AlignmentType, type ILevelsOptions, LevelFormat } from 'docx'
import type { Theme } from '../../theme/theme.ts'
import type { WordPage } from './word-page.ts'
import { wordIndents } from './word-styles.ts'
import type { WordType } from './word-type.ts'

/** A kind of list: its levels, by the name under which paragraphs ask for it. */
export interface NumberingDefinition {
  readonly reference: string
  readonly levels: readonly ILevelsOptions[]
}

const depth = 4

function levels(ordered: boolean, start: number, theme: Theme, type: WordType): readonly ILevelsOptions[] {
  const { bullet, number } = wordIndents(type)
  const step = ordered ? number : bullet
  return Array.from({ length: depth }, (_, level) => ({
    level,
    format: ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: ordered ? `%${level + 1}` : '–',
    alignment: AlignmentType.LEFT,
    start: level === 0 ? start : 1,
    style: {
      paragraph: { indent: { left: step * (level + 1), hanging: step } },
      run: ordered
        ? { bold: true, color: theme.colours.source }
        : { color: theme.colours.muted, font: theme.fonts.sans[0]?.name ?? 'Calibri' },
    },
  }))
}

/** The numbering of a list's paragraphs; a list that begins with another number than one is of a kind of its own. */
export function listNumbering(
  page: WordPage,
  ordered: boolean,
  start: number,
  level: number,
  instance: number,
) {
  const reference = ordered ? (start === 1 ? 'numbers' : `numbers-from-${start}`) : 'dashes'
  if (!page.lists.has(reference))
    page.lists.set(reference, {
      reference,
      levels: levels(ordered, start, page.context.theme, page.type),
    })
  return { reference, level: Math.min(level, depth - 1), instance: ordered ? instance : 0, custom: true }
}

/** How far the words of an item stand from the left, in twips. */
export function listIndent(page: WordPage, ordered: boolean, level: number): number {
  const { bullet, number } = wordIndents(page.type)
  return (ordered ? number : bullet) * (Math.min(level, depth - 1) + 1)
}
