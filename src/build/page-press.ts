import { Worker } from 'node:worker_threads'
import type { Document } from '../document/document.ts'
import type { Theme } from '../theme/theme.ts'
import type { PageTools } from '../write/pdf/write-page-pdf.ts'
import type { ThemeFace } from './load-fonts.ts'
import type { PageJob } from './page-worker.ts'
import { type PressedPage, pressPage } from './press-page.ts'

/** Fits and prints pages, here or on a thread of its own; the bytes are the same. */
export interface PagePress {
  press(
    document: Document,
    theme: Theme,
    faces: readonly ThemeFace[],
    wantsPdf: boolean,
  ): Promise<PressedPage>
  close(): Promise<void>
}

/** The press on this thread; `tools` opens fonts and engine. */
export function pressHere(tools: (faces: readonly ThemeFace[]) => Promise<PageTools>): PagePress {
  return {
    press: async (document, theme, faces, wantsPdf) => {
      const open = await tools(faces)
      const pressed = pressPage(document, theme, wantsPdf, open)
      await open.engine.settle()
      return pressed
    },
    close: async () => {},
  }
}

interface Waiting {
  readonly resolve: (pressed: PressedPage) => void
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
  worker.on('message', ({ id, pressed, failed }: { id: number; pressed?: PressedPage; failed?: string }) => {
    const job = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    if (pressed !== undefined) job?.resolve(pressed)
    else job?.reject(new Error(failed ?? 'the thread of pages gave nothing'))
  })
  let next = 0
  return {
    press: (document, theme, faces, wantsPdf) =>
      new Promise((resolve, reject) => {
        const id = next++
        waiting.set(id, { resolve, reject })
        worker.ref()
        const job: PageJob = {
          id,
          document,
          theme,
          wantsPdf,
          faces: faces.map(({ bytes: _, ...face }) => face),
        }
        worker.postMessage(job)
      }),
    close: async () => {
      await worker.terminate()
    },
  }
}

/** The press for a run: a thread where this is plain JavaScript, this thread where a test runner loads TypeScript. */
export function openPagePress(tools: (faces: readonly ThemeFace[]) => Promise<PageTools>): PagePress {
  return import.meta.url.endsWith('.ts') ? pressHere(tools) : pressInThread()
}
