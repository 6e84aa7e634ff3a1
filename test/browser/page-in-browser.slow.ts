import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outputs } from '../../src/build/outputs.ts'
import { caseBriefs, deskOf, shippedNames } from '../build/desks.ts'

/*
 * Every page of HTML in a browser: no violation of axe-core, one column and no sideways scrolling at 400 %, one sheet when printed,
 * no heading last on it, no request.
 */

const work = mkdtempSync(join(tmpdir(), 'briefdeck-browser-'))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser.close()
  rmSync(work, { recursive: true, force: true })
})

const rows = outputs.filter(({ format, onRequest }) => format === 'html' && !onRequest)

async function open(file: string, width: number): Promise<Page> {
  // Scripts of the page are forbidden by its own policy; axe comes in from outside of it.
  const context = await browser.newContext({ bypassCSP: true, viewport: { width, height: 900 } })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`file://${file}`)
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`file://${file}`])
  return page
}

interface AxeRun {
  readonly passes: number
  readonly violations: readonly string[]
}

/** Runs axe-core and says what it has found; it must have had something to look at. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const run = (await page.evaluate(`axe.run().then(({ passes, violations }) => ({
    passes: passes.length,
    violations: violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 120)),
  }))`)) as AxeRun
  expect(run.passes).toBeGreaterThan(15)
  return run.violations
}

/** Whether a heading stands last on what is read. */
async function lastIsHeading(page: Page): Promise<unknown> {
  return page.evaluate(
    `/^H\\d$/.test([...document.querySelectorAll('main :is(p, li, h2, h3, dd, td, blockquote)')].at(-1)?.tagName ?? '')`,
  )
}

for (const template of shippedNames)
  for (const paper of ['a4', 'letter'] as const)
    describe(`${template}, ${paper}`, () => {
      for (const { name, path } of caseBriefs())
        it(`is read, enlarged and printed: ${name}`, async () => {
          const desk = await deskOf(path, { template, paper })
          for (const row of rows) {
            const [made] = await (await row.load())(row, desk)
            if (made === undefined) throw new Error(`${name} gave no page`)
            const file = join(
              work,
              `${template}-${paper}-${name}-${row.product}-${row.edition ?? 'all'}.html`,
            )
            writeFileSync(file, made.bytes)
            const page = await open(file, 1100)
            expect(await violations(page)).toEqual([])
            expect(await page.locator('h1').count()).toBe(1)
            await page.emulateMedia({ media: 'print' })
            expect(await violations(page)).toEqual([])
            if (row.product === 'briefing') {
              writeFileSync(`${file}.pdf`, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
              const info = execFileSync('pdfinfo', [`${file}.pdf`], { encoding: 'utf8' })
              expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1]), `${name} printed`).toBe(1)
            }
            expect(await lastIsHeading(page)).toBe(false)
            await page.context().close()
            // 1280 pixels at 400 % are 320.
            const narrow = await open(file, 320)
            expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
            expect(await violations(narrow)).toEqual([])
            await narrow.context().close()
          }
        })
    })
