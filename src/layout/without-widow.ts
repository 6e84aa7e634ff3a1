import type { Run } from '../document/document.ts'
import { joinWidow } from '../text/avoid-widow.ts'
import type { LayoutContext } from './context.ts'

/** Words that would stand alone on the last line take the word before with them. */
export function withoutWidow(
  runs: readonly Run[],
  face: 'serif' | 'sans',
  sizePt: number,
  widthPt: number,
  ctx: LayoutContext,
): readonly Run[] {
  const family = ctx.theme.fonts[face][0]?.name ?? ''
  const spans = runs.map((run) => ({
    text: run.text,
    style: { family, bold: run.strong === true, italic: false, sizePt },
  }))
  return joinWidow(spans, widthPt, ctx.book).map((span, index) => ({
    ...(runs[index] as Run),
    text: span.text,
  }))
}
