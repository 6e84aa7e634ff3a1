import type { Diagnostic, Place } from '../diagnostic.ts'
import type { FramePt, Shape } from './slide.ts'

/** Shapes drawn into an area: how high they came out, and what was wrong with them. */
export interface Drawing {
  readonly shapes: readonly Shape[]
  readonly heightPt: number
  readonly problems: readonly Diagnostic[]
  /** What is worth saying of a drawing that stands: it makes no difference to the fit. */
  readonly notices?: readonly Diagnostic[]
}

/** A body that can be drawn at several sizes and parted between units. */
export interface BodyPlan<Unit> {
  readonly units: readonly Unit[]
  /** Sizes to try, largest first; the last is the floor. */
  readonly sizesPt: readonly number[]
  /**
   * Draws units at a size. `sparePt` is height that may go between groups; a drawing may leave some of it.
   * Shapes start at the area's top left corner.
   */
  draw(units: readonly Unit[], sizePt: number, area: FramePt, sparePt: number): Drawing
  /** The same body without what may go when a slide is full; all that it leaves out stands elsewhere. */
  leaner?(): BodyPlan<Unit>
  /** The units are drawn together or not at all. */
  readonly whole?: true
  /** Where a unit is written, and how many words it has: for those who must shorten it. */
  placeOf(unit: Unit): Place | undefined
  wordsOf(unit: Unit): number
}

const slackPt = 0.01

const fits = (drawing: Drawing, area: FramePt) =>
  drawing.heightPt <= area.heightPt + slackPt && drawing.problems.length === 0

/**
 * The largest size that passes, sizes being in falling order. Most bodies pass at the first. Else the height there tells
 * about which size will do (lines and their number both shrink with it, so height goes with its square), and the search
 * steps on from that guess: what fits at one size fits at all smaller ones.
 * @param heightAt draws at a size and gives the height, or null where it does not pass for another reason.
 */
function largestThat(
  sizesPt: readonly number[],
  roomPt: number,
  heightAt: (sizePt: number) => number | null,
): number | undefined {
  const passes = (index: number) => {
    const height = heightAt(sizesPt[index] as number)
    return height !== null && height <= roomPt + slackPt
  }
  const first = sizesPt[0]
  if (first === undefined) return undefined
  const height = heightAt(first)
  if (height !== null && height <= roomPt + slackPt) return first
  const wished = height === null ? first : first * Math.sqrt(roomPt / height)
  let index = sizesPt.findIndex((size) => size <= wished)
  if (index < 1) index = height === null ? 1 : sizesPt.length - 1
  if (index >= sizesPt.length) return undefined
  if (passes(index)) {
    while (index > 1 && passes(index - 1)) index--
    return sizesPt[index]
  }
  for (index++; index < sizesPt.length; index++) if (passes(index)) return sizesPt[index]
  return undefined
}

/** Draws at the given size and gives what height is left to the gaps. */
function drawLoose<Unit>(
  plan: BodyPlan<Unit>,
  units: readonly Unit[],
  sizePt: number,
  area: FramePt,
): Drawing {
  const tight = plan.draw(units, sizePt, area, 0)
  const sparePt = area.heightPt - tight.heightPt
  if (sparePt <= slackPt) return tight
  const loose = plan.draw(units, sizePt, area, sparePt)
  return fits(loose, area) ? loose : tight
}

/**
 * Whether a unit may join a page: the page holds it, and it makes no word too wide that had room before (the columns of
 * a timeline grow narrower with each event).
 */
function joins<Unit>(
  plan: BodyPlan<Unit>,
  page: readonly Unit[],
  unit: Unit,
  tried: Drawing,
  area: FramePt,
  sizePt: number,
): boolean {
  if (tried.heightPt > area.heightPt + slackPt) return false
  if (tried.problems.length === 0) return true
  const apart = [plan.draw(page, sizePt, area, 0), plan.draw([unit], sizePt, area, 0)]
  return tried.problems.length <= apart.reduce((sum, drawing) => sum + drawing.problems.length, 0)
}

/** The fewest runs of units, in order, that each fit at the floor; a unit that fits nowhere stands alone. */
function fewestPages<Unit>(plan: BodyPlan<Unit>, area: FramePt, floorPt: number): readonly Unit[][] {
  const pages: Unit[][] = []
  for (const unit of plan.units) {
    const page = pages.at(-1)
    const tried = page === undefined ? undefined : plan.draw([...page, unit], floorPt, area, 0)
    if (page !== undefined && tried !== undefined && joins(plan, page, unit, tried, area, floorPt))
      page.push(unit)
    else pages.push([unit])
  }
  return pages
}

/** Parts units into `count` runs so that the highest is as low as can be and, where there are enough, none is alone. */
function levelPages<Unit>(
  units: readonly Unit[],
  heightsPt: readonly number[],
  count: number,
): readonly Unit[][] {
  const least = units.length >= 2 * count ? 2 : 1
  const sums = [0]
  for (const height of heightsPt) sums.push((sums.at(-1) as number) + height)
  const span = (from: number, to: number) => (sums[to] as number) - (sums[from] as number)
  // best[k][n]: the lowest highest run of the first n units in k runs, and where its last run begins.
  const best: { readonly cost: number; readonly cut: number }[][] = [[{ cost: 0, cut: 0 }]]
  for (let k = 1; k <= count; k++) {
    const row: { cost: number; cut: number }[] = []
    for (let n = 0; n <= units.length; n++) {
      let cell = { cost: Number.POSITIVE_INFINITY, cut: 0 }
      for (let cut = 0; cut <= n - least; cut++) {
        const before = best[k - 1]?.[cut]
        if (before === undefined) continue
        const cost = Math.max(before.cost, span(cut, n))
        if (cost < cell.cost) cell = { cost, cut }
      }
      row[n] = cell
    }
    best[k] = row
  }
  const pages: Unit[][] = []
  for (let k = count, n = units.length; k > 0; k--) {
    const cut = best[k]?.[n]?.cut ?? 0
    pages.unshift(units.slice(cut, n))
    n = cut
  }
  return pages
}

function overflow<Unit>(plan: BodyPlan<Unit>, unit: Unit, heightPt: number, area: FramePt): Diagnostic {
  const words = plan.wordsOf(unit)
  const share = Number.isFinite(heightPt) ? (heightPt - area.heightPt) / heightPt : 0.5
  const tooMany = Math.max(1, Math.ceil(words * share))
  const place = plan.placeOf(unit)
  return {
    severity: 'error',
    code: 'text-overflow',
    message: `This text does not fit on a slide even at its least type size: it is about ${tooMany} ${tooMany === 1 ? 'word' : 'words'} too long.`,
    hint: 'Shorten it, or part it into two statements.',
    ...(place === undefined ? {} : { place }),
  }
}

/**
 * Fits a body into an area: at the largest size at which all stands on one slide; else parted over the fewest slides that
 * hold it at the floor, level with each other, at the largest size that all of them take. Nothing is dropped: what fits
 * nowhere is an error.
 */
export function fitBody<Unit>(plan: BodyPlan<Unit>, area: FramePt): readonly Drawing[] {
  const onOne = largestThat(plan.sizesPt, area.heightPt, (sizePt) => {
    const drawing = plan.draw(plan.units, sizePt, area, 0)
    return drawing.problems.length === 0 ? drawing.heightPt : null
  })
  if (onOne !== undefined) return [drawLoose(plan, plan.units, onOne, area)]
  if (plan.leaner !== undefined) return fitBody(plan.leaner(), area)
  const floorPt = plan.sizesPt.at(-1) as number
  if (plan.whole) return [refused(plan, plan.units, floorPt, area)]
  const greedy = fewestPages(plan, area, floorPt)
  const heights = plan.units.map((unit) => plan.draw([unit], floorPt, area, 0).heightPt)
  const level = levelPages(plan.units, heights, greedy.length)
  const problemsOf = (pages: readonly (readonly Unit[])[]) =>
    pages.reduce((sum, page) => sum + plan.draw(page, floorPt, area, 0).problems.length, 0)
  const allFit = level.every(
    (page) => page.length > 0 && plan.draw(page, floorPt, area, 0).heightPt <= area.heightPt + slackPt,
  )
  const pages = allFit && problemsOf(level) <= problemsOf(greedy) ? level : greedy
  const least = problemsOf(pages)
  const highest = (size: number) => {
    const drawings = pages.map((page) => plan.draw(page, size, area, 0))
    const problems = drawings.reduce((sum, drawing) => sum + drawing.problems.length, 0)
    return problems > least ? null : Math.max(...drawings.map((drawing) => drawing.heightPt))
  }
  const sizePt = largestThat(plan.sizesPt, area.heightPt, highest) ?? floorPt
  return pages.map((page) => refused(plan, page, sizePt, area))
}

/** A page drawn, with the error that it overflows where it does. */
function refused<Unit>(plan: BodyPlan<Unit>, page: readonly Unit[], sizePt: number, area: FramePt): Drawing {
  const drawing = drawLoose(plan, page, sizePt, area)
  if (drawing.heightPt <= area.heightPt + slackPt) return drawing
  const [first] = page
  if (first === undefined) return drawing
  return { ...drawing, problems: [...drawing.problems, overflow(plan, first, drawing.heightPt, area)] }
}
