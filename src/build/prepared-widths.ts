import type { WidthTable } from '../text/width-table.ts'

/** Widths of the letters of font files that shipped themes name, by that name. */
export type PreparedWidths = ReadonlyMap<string, () => WidthTable>

/** None, where briefdeck runs from its source; the build of the package puts another module here (prepare-widths.ts). */
export const preparedWidths: PreparedWidths = new Map()
