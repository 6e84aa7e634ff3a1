import type { Block } from '../../document/document.ts'
import type { LayoutContext } from '../context.ts'
import type { Drawing } from '../fit.ts'
import type { FramePt, PlaceholderName } from '../slide.ts'
import type { Margin } from './margin.ts'
import type { FlowStyle } from './text-specs.ts'

/** What a drawing of blocks may do: which placeholder its first text fills, where references stand, how lists look. */
export interface FlowOptions {
  readonly style: FlowStyle
  readonly margin?: Margin
  readonly placeholder?: PlaceholderName
}

/** Draws blocks one under another into an area, at a body size; spare height goes between them. */
export type DrawBlocks = (
  blocks: readonly Block[],
  area: FramePt,
  bodyPt: number,
  sparePt: number,
  ctx: LayoutContext,
  options: FlowOptions,
) => Drawing
