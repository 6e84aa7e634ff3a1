/** What a fit turns: the size of the body type in points, and a factor on every space (1 is the design's own). */
export interface FitSettings {
  readonly bodyPt: number
  readonly spacing: number
}

/** How much room the text takes with some settings. `fill` is in pages: 1.2 is a fifth over one page. */
export interface FitMeasure {
  readonly pages: number
  readonly fill: number
}

export interface FitLimits {
  readonly wantedPt: number
  readonly floorPt: number
  /** Grid of type sizes, in points. */
  readonly stepPt: number
  readonly leastSpacing: number
  readonly mostSpacing: number
  /** Pages there are. */
  readonly pages: number
  /** Share of the last page that may be used, so that nothing hangs on a rounding. */
  readonly full: number
}

/** Sizes of design.md (Type), spaces as far as the page still looks like one. */
export const pageLimits: FitLimits = {
  wantedPt: 12,
  floorPt: 10.5,
  stepPt: 0.1,
  leastSpacing: 0.6,
  mostSpacing: 1.9,
  pages: 1,
  full: 0.997,
}

export type Fit =
  | {
      readonly fits: true
      readonly settings: FitSettings
      readonly fill: number
      /** Fill with the wanted type and the design's own spaces: how much there is to say, whatever the fit made of it. */
      readonly natural: number
    }
  | { readonly fits: false; readonly settings: FitSettings; readonly overBy: number }

/** Measures a page. `isLast` says that these settings will be the ones, if nothing speaks against them. */
export type MeasureFit = (settings: FitSettings, isLast: boolean) => FitMeasure

/** What spaces take of a page at their own width, type at the wanted size: between 0.33 and 0.38 of all that was tried. */
const usualSpaces = 0.35
/** How text grows with its size: as its area would, but that lines break at words (1.7 to 1.9 of all that was tried). */
const growth = 1.75

/**
 * Finds the settings that fill a page and no more. Too much text takes first from the spaces, then from the type down to its
 * floor; what the grid of sizes leaves over goes back into the spaces. Too little text gets wider spaces; the type is never
 * larger than wanted. When even the least does not fit, `overBy` is what is left over, in pages. Few measurements: the first
 * tells about which size will do, and, as wrapping does not depend on the spaces, a straight line nearly hits the spacing.
 */
export function fitPage(measure: MeasureFit, limits: FitLimits = pageLimits): Fit {
  const room = limits.pages - 1 + limits.full
  const fillOf = remembered(measure, limits.pages)
  const { wantedPt, floorPt, leastSpacing, mostSpacing } = limits
  const natural = fillOf(wantedPt, 1)

  /** The widest spaces at which a size fits; `low` does. `highFill` is about the fill at `high`, where that is over the room. */
  const widest = (bodyPt: number, low: number, high: number, highFill?: number): Fit => {
    const spacing =
      highFill === undefined && fillOf(bodyPt, high, true) <= room
        ? high
        : crossing((x) => fillOf(bodyPt, x, true), low, high, room, highFill)
    return { fits: true, settings: { bodyPt, spacing }, fill: fillOf(bodyPt, spacing), natural }
  }

  if (natural <= room) return widest(wantedPt, 1, mostSpacing)
  const spaces = Math.min(usualSpaces * limits.pages, natural / 2)
  const guess = guessSize(natural - spaces, spaces * leastSpacing, room, limits)
  const bodyPt = largestSize((size) => fillOf(size, leastSpacing), guess, room, limits)
  if (bodyPt === null) {
    const overBy = fillOf(floorPt, leastSpacing) - room
    return { fits: false, settings: { bodyPt: floorPt, spacing: leastSpacing }, overBy }
  }
  if (bodyPt === wantedPt) return widest(wantedPt, leastSpacing, 1, natural)
  const wide = fillOf(bodyPt, leastSpacing) + (spaces * (1 - leastSpacing) * bodyPt) / wantedPt
  return widest(bodyPt, leastSpacing, 1, wide > room + 0.03 ? wide : undefined)
}

/** The size on the grid, in steps from the floor. */
const sizeAt = (step: number, { floorPt, wantedPt, stepPt }: FitLimits): number =>
  Math.min(wantedPt, Math.round((floorPt + step * stepPt) * 1000) / 1000)

const stepsOf = ({ floorPt, wantedPt, stepPt }: FitLimits): number =>
  Math.ceil((wantedPt - floorPt) / stepPt - 1e-9)

/** About the largest size that fits, in steps: what text and spaces take is known at the wanted size. */
function guessSize(text: number, spaces: number, room: number, limits: FitLimits): number {
  for (let step = stepsOf(limits); step > 0; step--) {
    const share = sizeAt(step, limits) / limits.wantedPt
    if (text * share ** growth + spaces * share <= room) return step
  }
  return 0
}

function remembered(measure: MeasureFit, pages: number) {
  const known = new Map<string, number>()
  return (bodyPt: number, spacing: number, isLast = false): number => {
    const key = `${bodyPt} ${spacing}`
    let fill = known.get(key)
    if (fill === undefined) {
      const measured = measure({ bodyPt, spacing }, isLast)
      // A measure that counts pages may say that two are begun without saying how far the second is filled.
      fill = measured.pages > pages ? Math.max(measured.fill, pages + 0.001) : measured.fill
      known.set(key, fill)
    }
    return fill
  }
}

/** The largest size on the grid that fits, from a guess with growing strides; null where the floor does not. */
function largestSize(
  fillOf: (bodyPt: number) => number,
  guess: number,
  room: number,
  limits: FitLimits,
): number | null {
  const at = (step: number): number => fillOf(sizeAt(step, limits))
  const top = stepsOf(limits)
  /** The largest step that is known to fit, and the smallest that is known not to. */
  let [low, high] = [-1, top + 1]
  let step = guess
  for (let stride = 1; ; stride *= 2) {
    if (at(step) <= room) low = step
    else high = step
    if (high - low <= 1) return low < 0 ? null : sizeAt(low, limits)
    // A text that is far too long is tried at the floor next, so that the refusal costs little.
    if (low < 0) step = at(high) > room + 0.05 ? 0 : Math.max(0, high - stride)
    else step = high > top ? Math.min(top, low + stride) : (low + high) >> 1
  }
}

/**
 * Where a rising function reaches the room, from below and on a grid of 1/200; `low` fits and `high` does not.
 * `highFill` is about what it is at `high`, where that was not measured.
 */
function crossing(
  fillOf: (x: number) => number,
  low: number,
  high: number,
  room: number,
  highFill?: number,
): number {
  const grid = 200
  const near = 0.004
  let [a, b] = [Math.ceil(low * grid), Math.floor(high * grid)]
  const top = b
  const at = (step: number): number =>
    step === top && highFill !== undefined ? highFill : fillOf(step / grid)
  if (at(a) > room) return low
  for (let turn = 0; turn < 6 && b - a > 1 && room - at(a) > near; turn++) {
    const line = a + ((b - a) * (room - at(a))) / (at(b) - at(a))
    const guess = turn < 4 ? Math.floor(line) : Math.floor((a + b) / 2)
    const next = Math.min(b - 1, Math.max(a + 1, guess))
    if (at(next) <= room) a = next
    else b = next
  }
  return a / grid
}
