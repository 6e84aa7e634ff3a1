import type { Theme } from '../../theme/theme.ts'

/** Margins of look.md: 19 mm on all sides. */
export const marginPt = (19 / 25.4) * 72

export const paperPt = { a4: [(210 / 25.4) * 72, (297 / 25.4) * 72], letter: [612, 792] } as const

/** Height between the margins, in points. */
export function pageRoomPt(theme: Theme): number {
  return paperPt[theme.paper][1] - 2 * marginPt
}

/** Width between the margins, in points. */
export function pageWidthPt(theme: Theme): number {
  return paperPt[theme.paper][0] - 2 * marginPt
}
