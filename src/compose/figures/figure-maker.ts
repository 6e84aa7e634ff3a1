import type { Figure } from '../../document/figure.ts'
import type { World } from '../world.ts'
import type { Part } from './figure-context.ts'

/** What a figure is drawn from. */
export interface FigureData {
  /** The brief's own part at `path`. */
  readonly part: Part
  readonly path: string
  /** The items of it that this edition may show; left out where the part has none. */
  readonly items?: readonly Part[]
  /** How many items there is room for. */
  readonly most: number
  readonly world: World
  footnote(path: string): number | null
}

/** Draws one kind of figure from the brief's data, or gives null where there is nothing to draw. */
export type FigureMaker = (data: FigureData) => Figure | null
