import type { ShapedFace } from './shaped-face.ts'
import { tableExtent, tableLetters, type WidthTable } from './width-table.ts'

/** Opens a face by its width table; `shaped` opens it for what has letters outside the table. */
export function openTable(table: WidthTable, shaped: () => ShapedFace): ShapedFace {
  const extentOf = tableExtent(table)
  let letters: Set<number> | undefined
  let whole: ShapedFace | undefined
  return {
    unitsPerEm: table.unitsPerEm,
    extent(segment) {
      const known = extentOf(segment)
      if (known !== null) return known
      whole ??= shaped()
      return whole.extent(segment)
    },
    letters() {
      letters ??= tableLetters(table)
      return letters
    },
  }
}
