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

/** What it is told when the faces are known and no task yet. */
export interface PageOpening {
  readonly opens: PageJob['faces']
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

parentPort?.on('message', async (message: PageJob | PageOpening) => {
  if ('opens' in message) {
    // What goes wrong is told to the first task.
    toolsFor(message.opens).catch(() => {})
    return
  }
  const { id, task, faces } = message
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
