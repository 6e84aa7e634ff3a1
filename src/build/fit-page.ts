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

/**
 * Finds the settings that fill a page and no more. Too much text takes first from the spaces, then from the type down to its
 * floor; what the grid of sizes leaves over goes back into the spaces. Too little text gets wider spaces; the type is never
 * larger than wanted. When even the least does not fit, `overBy` is what is left over, in pages. Few measurements: wrapping
 * does not depend on the spaces, so a straight line through two measures nearly hits.
 */
export function fitPage(measure: (settings: FitSettings) => FitMeasure, limits: FitLimits = pageLimits): Fit {
  const room = limits.pages - 1 + limits.full
  const fillOf = remembered(measure, limits.pages)
  const { wantedPt, floorPt, leastSpacing, mostSpacing } = limits
  const fits = (bodyPt: number, spacing: number): boolean => fillOf(bodyPt, spacing) <= room

  const widest = (bodyPt: number, low: number, high: number): Fit => {
    const spacing = fits(bodyPt, high) ? high : crossing((x) => fillOf(bodyPt, x), low, high, room)
    const fill = fillOf(bodyPt, spacing)
    return { fits: true, settings: { bodyPt, spacing }, fill, natural: fillOf(wantedPt, 1) }
  }

  if (fits(wantedPt, 1)) return widest(wantedPt, 1, mostSpacing)
  // Text that is far too long is tried at the floor first, so that the refusal costs little.
  const far = fillOf(wantedPt, 1) * (floorPt / wantedPt) ** 2 * 0.85 > room
  if (!far && fits(wantedPt, leastSpacing)) return widest(wantedPt, leastSpacing, 1)
  if (!fits(floorPt, leastSpacing)) {
    const overBy = fillOf(floorPt, leastSpacing) - room
    return { fits: false, settings: { bodyPt: floorPt, spacing: leastSpacing }, overBy }
  }
  if (far && fits(wantedPt, leastSpacing)) return widest(wantedPt, leastSpacing, 1)
  return widest(
    largestSize((bodyPt) => fillOf(bodyPt, leastSpacing), room, limits),
    leastSpacing,
    1,
  )
}

function remembered(measure: (settings: FitSettings) => FitMeasure, pages: number) {
  const known = new Map<string, number>()
  return (bodyPt: number, spacing: number): number => {
    const key = `${bodyPt} ${spacing}`
    let fill = known.get(key)
    if (fill === undefined) {
      const measured = measure({ bodyPt, spacing })
      // A measure that counts pages may say that two are begun without saying how far the second is filled.
      fill = measured.pages > pages ? Math.max(measured.fill, pages + 0.001) : measured.fill
      known.set(key, fill)
    }
    return fill
  }
}

/** The largest size on the grid that fits; the floor does and the wanted size does not. */
function largestSize(fillOf: (bodyPt: number) => number, room: number, limits: FitLimits): number {
  const { floorPt, wantedPt, stepPt } = limits
  const size = (step: number): number =>
    Math.min(wantedPt, Math.round((floorPt + step * stepPt) * 1000) / 1000)
  const at = (step: number): number => fillOf(size(step))
  let [low, high] = [0, Math.ceil((wantedPt - floorPt) / stepPt - 1e-9)]
  for (let turn = 0; high - low > 1; turn++) {
    const line = low + ((high - low) * (room - at(low))) / (at(high) - at(low))
    // Wrapping makes steps in the line: when it has not led there in a few turns, halving does.
    const guess = Math.floor(turn < 3 ? line : (low + high) / 2)
    const next = Math.min(high - 1, Math.max(low + 1, guess))
    if (at(next) <= room) low = next
    else high = next
  }
  return size(low)
}

/** Where a rising function reaches the room, from below and on a grid of 1/200; `low` fits and `high` does not. */
function crossing(fillOf: (x: number) => number, low: number, high: number, room: number): number {
  const grid = 200
  const near = 0.004
  let [a, b] = [Math.ceil(low * grid), Math.floor(high * grid)]
  const at = (step: number): number => fillOf(step / grid)
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
