import { contrastingColour, contrastOf, luminanceOf } from '../contrast.ts'
import type { ThemeColours } from '../theme.ts'
import type { OfficeTheme, SchemeSlot } from './office-theme.ts'

const channels = (hex: string) => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

/** One colour with a share of another. */
export function mixColours(one: string, other: string, share: number): string {
  const [from, to] = [channels(one), channels(other)]
  return from
    .map((value, at) =>
      Math.round(value + ((to[at] ?? 0) - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()
}

/** How far two colours lie apart, 0 to 441: enough to tell a blue from a blue. */
const distance = (one: string, other: string) =>
  Math.hypot(...channels(one).map((value, at) => value - (channels(other)[at] ?? 0)))

/** How much colour there is in a colour: 0 is a grey. */
const chroma = (hex: string) => Math.max(...channels(hex)) - Math.min(...channels(hex))

/** Two voices that stand closer than this are one to the eye. */
const leastDistance = 90
/** A grey is no voice. */
const leastChroma = 40
const textContrast = 4.5

const accents = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const

/** A colour that could not be taken as it is. */
export interface ChangedColour {
  readonly slot: SchemeSlot
  readonly from: string
  readonly to: string
}

interface Adopted {
  readonly colours: ThemeColours
  readonly changed: readonly ChangedColour[]
  /** Whether the second voice is ours, because the file has only one. */
  readonly ownOtherHand: boolean
}

/** Mixes a ground toward the paper until texts of every voice can stand on it. */
function ground(colour: string, paper: string, texts: readonly string[]): string {
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = mixColours(colour, paper, share)
    if (texts.every((text) => contrastOf(text, mixed) >= textContrast)) return mixed
  }
  return paper
}

/**
 * Gives an office theme's colours to our roles: ink and paper are its text and background, the document's own voice its
 * first accent that is no grey, another hand's the next one that can be told from it. A text's colour that has no 4.5 to 1
 * on paper is changed as little as gives it that; grounds are made faint enough for every text.
 * @param own the colours that stand where the file has none that would do.
 */
export function adoptColours(
  { colours: given }: OfficeTheme,
  own: ThemeColours,
  variant: 'light' | 'dark',
): Adopted {
  const pair = [given.bg1 ?? own.paper, given.tx1 ?? own.ink].sort((a, b) => luminanceOf(b) - luminanceOf(a))
  const [light = 'FFFFFF', dark = '000000'] = pair
  const [paper, ink] = variant === 'light' ? [light, dark] : [dark, light]
  const changed: ChangedColour[] = []
  // A paper in the middle of the scale leaves no room for a contrast on either side.
  const end = variant === 'light' ? 'FFFFFF' : '000000'
  const base = contrastOf(ink, paper) >= 7 ? paper : mixColours(paper, end, 0.85)
  const strong = contrastOf(ink, base) >= 7 ? ink : contrastingColour(ink, base, 7)
  const readable = (slot: SchemeSlot, colour: string): string => {
    // On a ground as dark as a wash, so that the same words can stand there.
    const to = contrastingColour(colour, mixColours(base, strong, 0.06), textContrast)
    if (to !== colour) changed.push({ slot, from: colour, to })
    return to
  }
  const voices = accents.filter((slot) => given[slot] !== undefined)
  const sourceSlot = voices.find((slot) => chroma(given[slot] ?? '') >= leastChroma) ?? 'accent1'
  const source = readable(sourceSlot, given[sourceSlot] ?? own.source)
  const otherSlot = voices.find((slot) => {
    const colour = given[slot] ?? ''
    const seen = contrastingColour(colour, base, textContrast)
    return slot !== sourceSlot && chroma(colour) >= leastChroma && distance(seen, source) >= leastDistance
  })
  const other_hand =
    otherSlot === undefined
      ? contrastingColour(own.other_hand, mixColours(base, strong, 0.06), textContrast)
      : readable(otherSlot, given[otherSlot] ?? own.other_hand)
  const calm = given.tx2 ?? mixColours(strong, base, 0.3)
  const muted = chroma(calm) < 120 && calm !== strong ? calm : mixColours(strong, base, 0.3)
  const texts = [strong, source, other_hand]
  const quiet = contrastingColour(muted, mixColours(base, strong, 0.06), textContrast)
  const faint =
    given.bg2 !== undefined && contrastOf(given.bg2, base) < 2 ? given.bg2 : mixColours(base, strong, 0.06)
  const markSlot = voices.find((slot) => slot !== sourceSlot && slot !== otherSlot) ?? sourceSlot
  return {
    colours: {
      paper: base,
      ink: strong,
      muted: quiet,
      rule: mixColours(base, strong, 0.22),
      wash: ground(faint, base, [...texts, quiet]),
      source,
      other_hand,
      mark: ground(mixColours(given[markSlot] ?? own.mark, base, 0.7), base, texts),
    },
    changed,
    ownOtherHand: otherSlot === undefined,
  }
}
