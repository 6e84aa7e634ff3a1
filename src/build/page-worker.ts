import { parentPort } from 'node:worker_threads'
import { withShaping } from '../text/shaping-needed.ts'
import { warmNativeTypst } from '../write/pdf/open-native-typst.ts'
import type { PageTools } from '../write/pdf/write-page-pdf.ts'
import { nodeDisk } from './disk.ts'
import { fontBookOf, type ThemeFace, typstOf } from './load-fonts.ts'
import { doTask, type PressTask } from './press-task.ts'

/** What the thread of pages is asked: a task, and where the faces of its theme are. */
export interface PageJob {
  readonly id: number
  readonly task: PressTask
  readonly faces: readonly Omit<ThemeFace, 'bytes'>[]
}

const known = new Map<string, Promise<PageTools>>()

/** Fonts and engine of a theme, opened once for each list of faces. */
function toolsFor(faces: PageJob['faces']): Promise<PageTools> {
  const key = faces.map((face) => face.path).join('\n')
  const open = async (): Promise<PageTools> => {
    const whole = faces.map((face): ThemeFace => ({ ...face, bytes: () => nodeDisk.read(face.path) }))
    return { engine: await typstOf(whole), book: await fontBookOf(whole) }
  }
  const tools = known.get(key) ?? open()
  known.set(key, tools)
  return tools
}

// The engine loads while the main thread still reads the brief.
warmNativeTypst()

parentPort?.on('message', async ({ id, task, faces }: PageJob) => {
  try {
    const tools = await toolsFor(faces)
    const result = await withShaping(() => doTask(task, tools))
    parentPort?.postMessage({ id, result })
  } catch (error) {
    parentPort?.postMessage({
      id,
      failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  }
})
