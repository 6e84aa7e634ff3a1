import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { build } from '../../src/build/build.ts'
import { nodeDisk } from '../../src/build/disk.ts'
import { shippedTemplates } from '../../src/build/load-template.ts'
import { contrastOf } from '../../src/theme/contrast.ts'
import { root, templates } from '../build/desks.ts'
import { wordsOf } from './words-of-pdf.ts'

/* Slides and pages printed in grey: every word is measured as it came out, against what came out behind it. */

const work = mkdtempSync(join(tmpdir(), 'briefdeck-grey-'))
afterAll(() => rmSync(work, { recursive: true }))
const dotsPerInch = 200
const briefs = ['briefs/buckley-mission', 'test/cases/build/french-letter'].map((path) => join(root, path))

interface Grey {
  readonly width: number
  readonly height: number
  readonly values: Uint8Array
}

/** A page of a PDF as one byte a dot: pdftoppm writes PGM ("P5 width height 255" and the dots). */
function printGrey(file: string, page: number): Grey {
  const args = ['-gray', '-r', String(dotsPerInch), '-f', String(page), '-l', String(page), file]
  const bytes = execFileSync('pdftoppm', args, { maxBuffer: 64 * 1024 * 1024 })
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))
  if (!head) throw new Error('no PGM')
  return { width: Number(head[1]), height: Number(head[2]), values: bytes.subarray(head[0].length) }
}

const hex = (grey: number) => grey.toString(16).padStart(2, '0').repeat(3)

/** The grey of a word's letters and of what lies behind them: the two ends of what is in its box, small change left out. */
function greysIn(image: Grey, box: { xPt: number; yPt: number; widthPt: number; heightPt: number }) {
  const scale = dotsPerInch / 72
  const count = new Array<number>(256).fill(0)
  const [left, right] = [Math.floor(box.xPt * scale), Math.ceil((box.xPt + box.widthPt) * scale)]
  const [top, bottom] = [Math.floor(box.yPt * scale), Math.ceil((box.yPt + box.heightPt) * scale)]
  let all = 0
  for (let y = Math.max(0, top); y < Math.min(image.height, bottom); y += 1)
    for (let x = Math.max(0, left); x < Math.min(image.width, right); x += 1) {
      const value = image.values[y * image.width + x] ?? 255
      count[value] = (count[value] ?? 0) + 1
      all += 1
    }
  const ground = count.indexOf(Math.max(...count))
  // The letters are the farthest grey from the ground of which there is more than a speck.
  const speck = Math.max(3, all * 0.004)
  const seen = [...count.keys()].filter((grey) => (count[grey] ?? 0) >= speck)
  const words = seen.reduce(
    (far, grey) => (Math.abs(grey - ground) > Math.abs(far - ground) ? grey : far),
    ground,
  )
  return { ground, words }
}

describe.each(
  shippedTemplates(templates, nodeDisk).flatMap((template) =>
    (['light', 'dark'] as const).map((variant) => [template, variant] as const),
  ),
)('%s, %s, in grey', (template, variant) => {
  it('keeps every word readable', { timeout: 600_000 }, async () => {
    const out = join(work, `${template}-${variant}`)
    const outcome = await build(
      { paths: briefs, check: false, template, variant, out, format: ['pdf'], edition: 'student' },
      { disk: nodeDisk, cwd: work, templates, program: 'briefdeck under test', cores: 1, tell: () => {} },
    )
    if (!outcome.ok) throw new Error(outcome.mistakes.join(' '))
    const made = outcome.report.briefs.flatMap(({ outputs }) => outputs)
    expect(made.length).toBeGreaterThanOrEqual(4)
    const faint: string[] = []
    let measured = 0
    for (const { file } of made) {
      const path = join(work, file)
      expect(readFileSync(path).length).toBeGreaterThan(1000)
      const widthPt = (printGrey(path, 1).width * 72) / dotsPerInch
      for (const [index, words] of wordsOf(path, widthPt).entries()) {
        const image = printGrey(path, index + 1)
        for (const { text, box } of words) {
          // Signs of one or two strokes have no dot that is wholly theirs.
          if (text.replace(/[^\p{L}\p{N}]/gu, '').length < 3) continue
          measured += 1
          const { ground, words: letters } = greysIn(image, box)
          const ratio = contrastOf(hex(ground), hex(letters))
          // 4.5 to 1 for all but the largest type; a tenth is lost at the edges of letters.
          const needed = box.heightPt > 24 ? 2.9 : 4.2
          if (ratio < needed) faint.push(`${file} ${index + 1}: “${text}” ${ratio.toFixed(2)}`)
        }
      }
    }
    expect(measured).toBeGreaterThan(800)
    expect(faint).toEqual([])
  })
})
