import type { Document } from '../document/document.ts'
import type { Deck } from '../layout/slide.ts'
import type { Theme } from '../theme/theme.ts'
import { writeDeckPdf } from '../write/pdf/write-deck-pdf.ts'
import type { PageTools } from '../write/pdf/write-page-pdf.ts'
import { type PressedPage, pressPage } from './press-page.ts'

/** What the press can be asked for: plain data, so that it goes to another thread as it is. */
export type PressTask =
  | {
      readonly kind: 'page'
      readonly document: Document
      readonly theme: Theme
      readonly wantsPdf: boolean
    }
  | { readonly kind: 'deck'; readonly deck: Deck; readonly theme: Theme }

/** A deck as PDF. */
export interface PrintedDeck {
  readonly bytes: Uint8Array
  readonly slides: number
}

/** What each kind of task gives. */
export interface PressResults {
  readonly page: PressedPage
  readonly deck: PrintedDeck
}

/** Does one task with open fonts and engine. */
export async function doTask<Task extends PressTask>(
  task: Task,
  tools: PageTools,
): Promise<PressResults[Task['kind']]> {
  const result = perform(task, tools)
  await tools.engine.settle()
  return result as PressResults[Task['kind']]
}

function perform(task: PressTask, tools: PageTools): PressResults[PressTask['kind']] {
  switch (task.kind) {
    case 'page':
      return pressPage(task.document, task.theme, task.wantsPdf, tools)
    case 'deck':
      return printDeck(task.deck, task.theme, tools)
    default:
      return task satisfies never
  }
}

function printDeck(deck: Deck, theme: Theme, { engine }: PageTools): PrintedDeck {
  const print = writeDeckPdf(deck, theme, engine)
  try {
    return { bytes: print.pdf(), slides: print.pages }
  } finally {
    print.free()
  }
}
