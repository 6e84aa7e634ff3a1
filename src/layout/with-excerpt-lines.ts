import type { Document } from '../document/document.ts'
import { mapBlocks } from '../document/map-blocks.ts'
import type { FaceContext } from './context.ts'
import { excerptLines } from './excerpt-lines.ts'

/** A document whose passages know their numbered lines, so that every writer sets the same ones. */
export const withExcerptLines = (document: Document, ctx: Omit<FaceContext, 'lang'>): Document =>
  mapBlocks(document, (block) =>
    block.type === 'figure' && block.figure.kind === 'excerpt'
      ? {
          ...block,
          figure: { ...block.figure, lines: excerptLines(block.figure, { ...ctx, lang: document.lang }) },
        }
      : block,
  )
