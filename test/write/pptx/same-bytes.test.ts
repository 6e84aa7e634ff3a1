import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writePptx } from '../../../src/write/pptx/write-pptx.ts'
import { fixtureDeck } from './fixture-deck.ts'
import { fixtureTheme } from './fixture-theme.ts'

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
// Inside node_modules, so that the bundle finds the packages that it loads.
const folder = fileURLToPath(new URL('../../../node_modules/.cache/briefdeck-same-bytes/', import.meta.url))
const script = `${folder}write-${process.pid}.mjs`

const entry = `
import { createHash } from 'node:crypto'
import { writePptx } from '../../../src/write/pptx/write-pptx.ts'
import { fixtureDeck } from './fixture-deck.ts'
import { fixtureTheme } from './fixture-theme.ts'
const bytes = await writePptx(fixtureDeck, fixtureTheme)
process.stdout.write(createHash('sha256').update(bytes).digest('hex'))
`

beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  await build({
    stdin: { contents: entry, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
})
afterAll(() => rm(script, { force: true }))

describe('the same deck', () => {
  it('gives the same bytes twice, and leaves the deck as it was', async () => {
    const before = JSON.stringify(fixtureDeck)
    const first = digest(await writePptx(fixtureDeck, fixtureTheme))
    expect(digest(await writePptx(fixtureDeck, fixtureTheme))).toBe(first)
    expect(JSON.stringify(fixtureDeck)).toBe(before)
  })

  it('gives the same bytes when decks are written at the same time', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => writePptx(fixtureDeck, fixtureTheme)))
    expect(new Set(all.map(digest)).size).toBe(1)
  })

  it.each([
    ['Asia/Tokyo', 'tr_TR.UTF-8'],
    ['America/Los_Angeles', 'C'],
  ])('gives the same bytes in %s with %s', async (TZ, LANG) => {
    const env = { ...process.env, TZ, LANG, LC_ALL: LANG }
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script], { env })
    expect(stdout).toBe(digest(await writePptx(fixtureDeck, fixtureTheme)))
    expect(stderr).toBe('')
  })
})
