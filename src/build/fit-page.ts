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

  const widest = (bodyPt: number, low: number, high: number, guessed?: number): Fit => {
    const isOver = guessed !== undefined && guessed > room + 0.03
    const spacing =
      !isOver && fits(bodyPt, high)
        ? high
        : crossing((x) => fillOf(bodyPt, x), low, high, room, isOver ? guessed : undefined)
    const fill = fillOf(bodyPt, spacing)
    return { fits: true, settings: { bodyPt, spacing }, fill, natural: fillOf(wantedPt, 1) }
  }

  if (fits(wantedPt, 1)) return widest(wantedPt, 1, mostSpacing)
  // Text that is far too long is tried at the floor first, so that the refusal costs little.
  const far = fillOf(wantedPt, 1) * (floorPt / wantedPt) ** 2 * 0.85 > room
  if (!far && fits(wantedPt, leastSpacing)) return widest(wantedPt, leastSpacing, 1)
  // What the spaces take of the page at the wanted size, by the two measures that are there; the rest is text.
  const spaces = far ? 0 : (fillOf(wantedPt, 1) - fillOf(wantedPt, leastSpacing)) / (1 - leastSpacing)
  const guess = far ? floorPt : guessSize(fillOf(wantedPt, 1) - spaces, spaces * leastSpacing, room, limits)
  const isSafe = guess > floorPt && fits(guess, leastSpacing)
  if (!isSafe && !fits(floorPt, leastSpacing)) {
    const overBy = fillOf(floorPt, leastSpacing) - room
    return { fits: false, settings: { bodyPt: floorPt, spacing: leastSpacing }, overBy }
  }
  if (far && fits(wantedPt, leastSpacing)) return widest(wantedPt, leastSpacing, 1)
  const bodyPt = largestSize((size) => fillOf(size, leastSpacing), room, limits, isSafe ? guess : floorPt)
  const wide = fillOf(bodyPt, leastSpacing) + (spaces * (1 - leastSpacing) * bodyPt) / wantedPt
  return widest(bodyPt, leastSpacing, 1, far ? undefined : wide)
}

/** Steps below the size that the model gives: text takes more room than its area, for lines break at words. */
const caution = 2

/** About the largest size that fits: text takes room as the square of its size, spaces as the size. */
function guessSize(
  text: number,
  spaces: number,
  room: number,
  { wantedPt, floorPt, stepPt }: FitLimits,
): number {
  const share = (-spaces + Math.sqrt(spaces * spaces + 4 * text * room)) / (2 * text)
  const steps = Math.floor((share * wantedPt - floorPt) / stepPt) - caution
  return Math.round((floorPt + Math.max(0, steps) * stepPt) * 1000) / 1000
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

/** The largest size on the grid that fits; `fitting` does and the wanted size does not. */
function largestSize(
  fillOf: (bodyPt: number) => number,
  room: number,
  limits: FitLimits,
  fitting: number,
): number {
  const { floorPt, wantedPt, stepPt } = limits
  const size = (step: number): number =>
    Math.min(wantedPt, Math.round((floorPt + step * stepPt) * 1000) / 1000)
  const at = (step: number): number => fillOf(size(step))
  let [low, high] = [
    Math.round((fitting - floorPt) / stepPt),
    Math.ceil((wantedPt - floorPt) / stepPt - 1e-9),
  ]
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
