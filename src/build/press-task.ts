import type { Document } from '../document/document.ts'
import type { Deck } from '../layout/slide.ts'
import type { Theme } from '../theme/theme.ts'
import { writeDeckPdf } from '../write/pdf/write-deck-pdf.ts'
import { type PageSettings, type PageTools, writePagePdf } from '../write/pdf/write-page-pdf.ts'
import type { DeckPngs } from '../write/png/write-pngs.ts'
import { type HandoutPlan, type PressedHandout, pressHandout } from './press-handout.ts'
import { type PressedPage, pressPage } from './press-page.ts'

/** What the press can be asked for: plain data, so that it goes to another thread as it is. */
export type PressTask =
  | {
      readonly kind: 'page'
      readonly document: Document
      readonly theme: Theme
      readonly wantsPdf: boolean
    }
  | {
      readonly kind: 'handout'
      readonly document: Document
      readonly theme: Theme
      readonly plan: HandoutPlan
      readonly wantsPdf: boolean
    }
  | { readonly kind: 'deck' | 'deck-images'; readonly deck: Deck; readonly theme: Theme }
  | {
      readonly kind: 'page-images'
      readonly document: Document
      readonly theme: Theme
      readonly settings: PageSettings
    }

/** A deck as PDF. */
export interface PrintedDeck {
  readonly bytes: Uint8Array
  readonly slides: number
}

/** What each kind of task gives. */
export interface PressResults {
  readonly page: PressedPage
  readonly handout: PressedHandout
  readonly deck: PrintedDeck
  readonly 'deck-images': DeckPngs
  readonly 'page-images': readonly Uint8Array[]
}

/** Does one task with open fonts and engine. */
export async function doTask<Task extends PressTask>(
  task: Task,
  tools: PageTools,
): Promise<PressResults[Task['kind']]> {
  const result = await perform(task, tools)
  await tools.engine.settle()
  return result as PressResults[Task['kind']]
}

async function perform(task: PressTask, tools: PageTools): Promise<PressResults[PressTask['kind']]> {
  switch (task.kind) {
    case 'page':
      return pressPage(task.document, task.theme, task.wantsPdf, tools)
    case 'handout':
      return pressHandout(task.document, task.theme, task.plan, task.wantsPdf, tools)
    case 'deck':
      return printDeck(task.deck, task.theme, tools)
    case 'deck-images':
      return drawDeck(task.deck, task.theme, tools)
    case 'page-images':
      return drawPage(task.document, task.theme, task.settings, tools)
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

/** Loaded when the first picture is asked for: most runs draw none. */
const pngs = () => import('../write/png/write-pngs.ts')

async function drawDeck(deck: Deck, theme: Theme, { engine }: PageTools): Promise<DeckPngs> {
  const print = writeDeckPdf(deck, theme, engine)
  try {
    return await (await pngs()).writeDeckPngs(print.vector(), theme)
  } finally {
    print.free()
  }
}

async function drawPage(
  document: Document,
  theme: Theme,
  settings: PageSettings,
  tools: PageTools,
): Promise<readonly Uint8Array[]> {
  const print = writePagePdf(document, theme, settings, tools)
  try {
    return await (await pngs()).writePagePngs(print.vector())
  } finally {
    print.free()
  }
}
