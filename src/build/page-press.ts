import { Worker } from 'node:worker_threads'
import type { Document } from '../document/document.ts'
import type { Deck } from '../layout/slide.ts'
import type { Theme } from '../theme/theme.ts'
import type { PageSettings, PageTools } from '../write/pdf/write-page-pdf.ts'
import type { DeckPngs } from '../write/png/write-pngs.ts'
import type { ThemeFace } from './load-fonts.ts'
import type { PageJob } from './page-worker.ts'
import type { PressedPage } from './press-page.ts'
import { doTask, type PressResults, type PressTask, type PrintedDeck } from './press-task.ts'

type Faces = readonly ThemeFace[]

/** Fits, prints and draws pages and decks, here or on a thread of its own; the bytes are the same. */
export interface PagePress {
  press(document: Document, theme: Theme, faces: Faces, wantsPdf: boolean): Promise<PressedPage>
  printDeck(deck: Deck, theme: Theme, faces: Faces): Promise<PrintedDeck>
  drawDeck(deck: Deck, theme: Theme, faces: Faces): Promise<DeckPngs>
  drawPage(
    document: Document,
    theme: Theme,
    settings: PageSettings,
    faces: Faces,
  ): Promise<readonly Uint8Array[]>
  close(): Promise<void>
}

/** Does a task wherever it is done. */
type DoTask = <Task extends PressTask>(task: Task, faces: Faces) => Promise<PressResults[Task['kind']]>

const pressOver = (run: DoTask, close: () => Promise<void>): PagePress => ({
  press: (document, theme, faces, wantsPdf) => run({ kind: 'page', document, theme, wantsPdf }, faces),
  printDeck: (deck, theme, faces) => run({ kind: 'deck', deck, theme }, faces),
  drawDeck: (deck, theme, faces) => run({ kind: 'deck-images', deck, theme }, faces),
  drawPage: (document, theme, settings, faces) =>
    run({ kind: 'page-images', document, theme, settings }, faces),
  close,
})

/** The press on this thread; `tools` opens fonts and engine. */
export function pressHere(tools: (faces: Faces) => Promise<PageTools>): PagePress {
  return pressOver(
    async (task, faces) => doTask(task, await tools(faces)),
    async () => {},
  )
}

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

/** The press on a thread of its own: it starts at once, so that its engine is ready when the first page comes. */
export function pressInThread(): PagePress {
  const waiting = new Map<number, Waiting>()
  const worker = new Worker(new URL('page-worker.js', import.meta.url))
  worker.unref()
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', failAll)
  worker.on('exit', (code) => failAll(new Error(`the thread of pages ended with ${code}`)))
  worker.on('message', ({ id, result, failed }: { id: number; result?: unknown; failed?: string }) => {
    const job = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    if (result !== undefined) job?.resolve(result as never)
    else job?.reject(new Error(failed ?? 'the thread of pages gave nothing'))
  })
  let next = 0
  const run: DoTask = (task, faces) =>
    new Promise((resolve, reject) => {
      const id = next++
      waiting.set(id, { resolve, reject })
      worker.ref()
      const job: PageJob = { id, task, faces: faces.map(({ bytes: _, ...face }) => face) }
      worker.postMessage(job)
    })
  return pressOver(run, async () => {
    await worker.terminate()
  })
}

/** The press for a run: a thread where this is plain JavaScript, this thread where a test runner loads TypeScript. */
export function openPagePress(tools: (faces: Faces) => Promise<PageTools>): PagePress {
  return import.meta.url.endsWith('.ts') ? pressHere(tools) : pressInThread()
}
