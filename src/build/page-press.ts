import { Worker } from 'node:worker_threads'
import type { Document } from '../document/document.ts'
import type { Deck } from '../layout/slide.ts'
import type { Theme } from '../theme/theme.ts'
import type { PageSettings, PageTools } from '../write/pdf/write-page-pdf.ts'
import type { DeckPngs } from '../write/png/write-pngs.ts'
import type { ThemeFace } from './load-fonts.ts'
import type { PageJob, PageOpening } from './page-worker.ts'
import type { HandoutPlan, PressedHandout } from './press-handout.ts'
import type { PressedPage } from './press-page.ts'
import { doTask, type PressResults, type PressTask, type PrintedDeck } from './press-task.ts'

type Faces = readonly ThemeFace[]

/** Fits, prints and draws pages and decks, here or on a thread of its own; the bytes are the same. */
export interface PagePress {
  press(document: Document, theme: Theme, faces: Faces, wantsPdf: boolean): Promise<PressedPage>
  pressHandout(
    document: Document,
    theme: Theme,
    faces: Faces,
    plan: HandoutPlan,
    wantsPdf: boolean,
  ): Promise<PressedHandout>
  printDeck(deck: Deck, theme: Theme, faces: Faces): Promise<PrintedDeck>
  drawDeck(deck: Deck, theme: Theme, faces: Faces): Promise<DeckPngs>
  drawPage(
    document: Document,
    theme: Theme,
    settings: PageSettings,
    faces: Faces,
  ): Promise<readonly Uint8Array[]>
  /** Opens fonts and engine for tasks to come. */
  open(faces: Faces): void
  close(): Promise<void>
}

/** Does a task wherever it is done. */
type DoTask = <Task extends PressTask>(task: Task, faces: Faces) => Promise<PressResults[Task['kind']]>

const pressOver = (run: DoTask, { open, close }: Pick<PagePress, 'open' | 'close'>): PagePress => ({
  press: (document, theme, faces, wantsPdf) => run({ kind: 'page', document, theme, wantsPdf }, faces),
  pressHandout: (document, theme, faces, plan, wantsPdf) =>
    run({ kind: 'handout', document, theme, plan, wantsPdf }, faces),
  printDeck: (deck, theme, faces) => run({ kind: 'deck', deck, theme }, faces),
  drawDeck: (deck, theme, faces) => run({ kind: 'deck-images', deck, theme }, faces),
  drawPage: (document, theme, settings, faces) =>
    run({ kind: 'page-images', document, theme, settings }, faces),
  open,
  close,
})

/** The press on this thread; `tools` opens fonts and engine. */
export function pressHere(tools: (faces: Faces) => Promise<PageTools>): PagePress {
  return pressOver(async (task, faces) => doTask(task, await tools(faces)), {
    open: () => {},
    close: async () => {},
  })
}

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

/** The thread of pages, and what it was asked and has not yet answered. */
function startThread() {
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
  return { worker, waiting }
}

/**
 * The press on a thread of its own.
 * @param startsNow so that its engine is ready when the first page comes; else it starts when it is needed.
 */
export function pressInThread(startsNow: boolean): PagePress {
  let started = startsNow ? startThread() : undefined
  const thread = () => {
    started ??= startThread()
    return started
  }
  const sent = (faces: Faces): PageJob['faces'] => faces.map(({ bytes: _, ...face }) => face)
  let next = 0
  const run: DoTask = (task, faces) =>
    new Promise((resolve, reject) => {
      const { worker, waiting } = thread()
      const id = next++
      waiting.set(id, { resolve, reject })
      worker.ref()
      worker.postMessage({ id, task, faces: sent(faces) } satisfies PageJob)
    })
  return pressOver(run, {
    open: (faces) => started?.worker.postMessage({ opens: sent(faces) } satisfies PageOpening),
    close: async () => {
      await started?.worker.terminate()
    },
  })
}

/** The press for a run: a thread where this is plain JavaScript, this thread where a test runner loads TypeScript. */
export function openPagePress(tools: (faces: Faces) => Promise<PageTools>, startsNow: boolean): PagePress {
  return import.meta.url.endsWith('.ts') ? pressHere(tools) : pressInThread(startsNow)
}
