import type { Theme } from '../../theme/theme.ts'

/** The sheet in points: the PDF's margins, and a foot that stands inside the lower one. */
export interface WordPaper {
  readonly widthPt: number
  readonly heightPt: number
  readonly marginPt: number
  readonly bottomPt: number
  /** From the lower edge of the sheet to the foot's last line. */
  readonly footPt: number
  readonly textWidthPt: number
  /** Height between the margins. */
  readonly roomPt: number
}

const marginPt = (19 / 25.4) * 72
const footPt = (11 / 25.4) * 72
const sizes = { a4: [(210 / 25.4) * 72, (297 / 25.4) * 72], letter: [612, 792] } as const

/** @param footHeightPt height of the foot's lines with their rule; the lower margin grows where they need it. */
export function wordPaper({ paper }: Theme, footHeightPt: number): WordPaper {
  const [widthPt, heightPt] = sizes[paper]
  const bottomPt = Math.max(marginPt, footPt + footHeightPt)
  return {
    widthPt,
    heightPt,
    marginPt,
    bottomPt,
    footPt,
    textWidthPt: widthPt - 2 * marginPt,
    roomPt: heightPt - marginPt - bottomPt,
  }
}
