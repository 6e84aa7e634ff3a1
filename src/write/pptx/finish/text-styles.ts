import type { MasterPlaceholder } from '../../../layout/slide.ts'
import { type SchemeFonts, typefaces } from '../scheme.ts'
import { emu } from '../units.ts'
import { element } from '../xml.ts'
import { levelStyle, styleOf, type TextStyle } from './text-style.ts'

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Indent of each level below the first, in points. */
const stepPt = 20

/** No projected word is smaller. */
const floorPt = 18

/** Levels of the outline: the first is plain text as the slides set it, those that a user adds below have bullets and get smaller. */
function bodyLevels(style: TextStyle, fonts: SchemeFonts): string {
  return levels
    .map((level) => {
      const first = level === 1
      const sizePt = first
        ? style.sizePt
        : Math.min(style.sizePt, Math.max(floorPt, style.sizePt - 2 * (level - 1)))
      const bullet = first
        ? element('a:buNone')
        : element('a:buFontTx') + element('a:buChar', { char: level % 2 === 0 ? '•' : '–' })
      return levelStyle(`a:lvl${level}pPr`, { ...style, sizePt }, {}, fonts, {
        marL: emu((level - 1) * stepPt),
        indent: first ? 0 : emu(-stepPt),
        before: element('a:spcBef', {}, element('a:spcPts', { val: first ? 0 : 400 })),
        bullet,
      })
    })
    .join('')
}

/** Text outside placeholders: the sans in ink, as a new text box of a user starts. */
function otherLevels(fonts: SchemeFonts, sizePt: number): string {
  const run = element(
    'a:defRPr',
    { sz: sizePt * 100, kern: 1200 },
    element('a:solidFill', {}, element('a:schemeClr', { val: 'tx1' })),
    typefaces(fonts.minor, fonts),
  )
  return levels
    .map((level) => element(`a:lvl${level}pPr`, { marL: emu((level - 1) * stepPt), algn: 'l' }, run))
    .join('')
}

/** The text styles of the master: the source of what titles, bodies and all else inherit. */
export function masterTextStyles(
  title: MasterPlaceholder | undefined,
  body: MasterPlaceholder | undefined,
  fonts: SchemeFonts,
): string {
  const noSpace = element('a:spcBef', {}, element('a:spcPts', { val: 0 }))
  const headline =
    title === undefined
      ? ''
      : levelStyle('a:lvl1pPr', styleOf(title), {}, fonts, { before: noSpace, bullet: element('a:buNone') })
  return element(
    'p:txStyles',
    {},
    element('p:titleStyle', {}, headline),
    element('p:bodyStyle', {}, body === undefined ? '' : bodyLevels(styleOf(body), fonts)),
    element('p:otherStyle', {}, otherLevels(fonts, 18)),
  )
}

/** The presentation's own defaults, which text boxes inherit. */
export function defaultTextStyle(fonts: SchemeFonts, lang: string): string {
  const language = element('a:defPPr', {}, element('a:defRPr', { lang }))
  return element('p:defaultTextStyle', {}, language, otherLevels(fonts, 18))
}

/** The notes under a slide, plain and of one size at each level. */
export function notesTextStyle(fonts: SchemeFonts): string {
  return element('p:notesStyle', {}, otherLevels(fonts, 12))
}
