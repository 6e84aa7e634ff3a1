import { dirname } from 'node:path'
import { expect } from 'vitest'
import { type Disk, nodeDisk } from '../../src/build/disk.ts'
import { prepareBrief } from '../../src/build/make-brief.ts'
import { outputs } from '../../src/build/outputs.ts'
import { openWorkshop } from '../../src/build/workshop.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { press, root, templates } from './desks.ts'
import { scaledBrief } from './scaled-brief.ts'

/** Words that a line of a page holds, about: within so many a refusal's number is right. */
const wordsOfLine = 16

const called = (file: string) => file
const workshop = openWorkshop(templates, nodeDisk, called)

/** What became of a page: its sizes and pages in both forms, and the refusals. */
export async function fitted(path: string, text: string, paper: 'a4' | 'letter') {
  const bytes = new TextEncoder().encode(text)
  const disk: Disk = {
    ...nodeDisk,
    read: (file) => (file === path ? bytes : nodeDisk.read(file)),
    size: (file) => (file === path ? bytes.length : nodeDisk.size(file)),
  }
  const { desk, diagnostics } = await prepareBrief(
    { path, folder: dirname(path), name: 'sweep' },
    { rows: outputs, makes: true, cwd: root, paper },
    { disk, workshop, press, called },
  )
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (desk === null || errors.length > 0) throw new Error(JSON.stringify(errors, null, 1))
  const page = await desk.briefing()
  const docx = await desk.briefingDocx()
  const refusals = desk.diagnostics.filter(({ code }) => code === 'page-overflow')
  return { page, docx, refusals }
}

const tooManyWords = ({ message }: Diagnostic): number => Number(/ (\d+) words? makes/.exec(message)?.[1])

/**
 * One step of a sweep: one page in each form or a refusal, type never under its floor, and a refusal whose number of words is
 * right within one line: so many fewer, and a line's more, fit; a line's less do not.
 */
export async function sweepStep(path: string, factor: number, paper: 'a4' | 'letter'): Promise<string> {
  const brief = scaledBrief(path, factor)
  const { page, docx, refusals } = await fitted(path, brief.text, paper)
  const where = `×${factor.toFixed(2)}, ${paper}`
  expect(page.settings.bodyPt, where).toBeGreaterThanOrEqual(10.5)
  expect(page.pdf?.pages ?? null, where).toBe(page.fits ? 1 : null)
  if (docx !== null) {
    expect(docx.fit.plan.settings.bodyPt, where).toBeGreaterThanOrEqual(10.5)
    if (docx.fit.fits) expect(docx.fit.measure.pages, where).toBe(1)
    if (docx.fit.fits) expect(docx.fit.measure.fill, where).toBeLessThanOrEqual(0.94)
    expect(docx.bytes === null, where).toBe(!docx.fit.fits)
  }
  expect(refusals.length, where).toBe(page.fits && docx?.fit.fits ? 0 : 1)
  const [refusal] = refusals
  if (refusal === undefined)
    return `fits ${page.settings.bodyPt} pt ${page.settings.spacing.toFixed(2)}; Word ${docx?.fit.plan.settings.bodyPt}`
  const words = tooManyWords(refusal)
  if (Number.isNaN(words)) return `refused: ${refusal.message}`
  const holds = async (cut: number): Promise<boolean> => {
    const again = await fitted(path, brief.without(cut), paper)
    return page.fits ? again.docx?.fit.fits === true : again.page.fits
  }
  expect(await holds(words + wordsOfLine), `${where}: ${words} words fewer fit`).toBe(true)
  if (words > wordsOfLine)
    expect(await holds(words - wordsOfLine), `${where}: a line less than ${words} words fit`).toBe(false)
  return `refused, ${words} words over${page.fits ? ' (Word)' : ''}`
}
