import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type BuildOptions, build } from '../../src/build/build.ts'
import { nodeDisk } from '../../src/build/disk.ts'
import { root, templates } from '../build/desks.ts'

const work = mkdtempSync(join(tmpdir(), 'briefdeck-drift-'))
afterAll(() => rmSync(work, { recursive: true }))

/** A brief that was built once; `edit` then changes its source. */
async function builtOnce() {
  const place = mkdtempSync(join(work, 'w'))
  cpSync(join(root, 'briefs/buckley-mission'), join(place, 'briefs/buckley-mission'), { recursive: true })
  const source = join(place, 'briefs/buckley-mission/sources/letter.md')
  const run = async (options: Partial<BuildOptions> = {}) => {
    const outcome = await build(
      { paths: [], check: false, only: ['evidence'], ...options },
      { disk: nodeDisk, cwd: place, templates, program: 'briefdeck under test', cores: 1, tell: () => {} },
    )
    if (!outcome.ok) throw new Error(outcome.mistakes.join(' '))
    return (outcome.report.briefs[0]?.diagnostics ?? []).filter(({ code }) => code === 'drifted')
  }
  expect(await run()).toEqual([])
  const edit = (from: string, to: string) => {
    const text = readFileSync(source, 'utf8')
    expect(text).toContain(from)
    writeFileSync(source, text.replace(from, to))
  }
  return { run, edit }
}

describe('quotations whose source was edited since the last build', () => {
  it('are warnings where they stand elsewhere, until the next build has taken them so', async () => {
    const { run, edit } = await builtOnce()
    edit(
      'Lord Carrington suggests that our general',
      'A paragraph that was left out.\n\nLord Carrington suggests that our general',
    )
    const found = await run({ check: true })
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['warning']))
    const moved = found.find(({ message }) => message.startsWith('“receptive but interrogative”'))
    expect(moved?.message).toMatch(/¶ 6.*¶ 7/)
    expect(await run()).toHaveLength(found.length)
    expect(await run()).toEqual([])
  })

  it('are errors where they do not stand any more, with the words that differ and the edit to make', async () => {
    const { run, edit } = await builtOnce()
    edit('should be receptive but interrogative', 'should be receptive and interrogative')
    for (const found of [await run({ check: true }), await run(), await run()]) {
      expect(found.length).toBeGreaterThan(0)
      expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['error']))
      expect(found[0]?.message).toMatch(/“but” is “and” there/)
      expect(found.some(({ hint }) => hint?.includes('receptive and interrogative'))).toBe(true)
    }
  })

  it('are warnings where they are written otherwise and still stand', async () => {
    const { run, edit } = await builtOnce()
    edit("'not undermining'", '‘not undermining’')
    edit('avoid substantive discussion', 'avoid [substantive?] discussion')
    const found = await run()
    expect(
      found.map(({ severity, message }) => [severity, /\[substantive\?\]|typography/.test(message)]),
    ).toEqual(found.map(() => ['warning', true]))
    expect(found.length).toBeGreaterThan(0)
  })

  it('are not told where nothing of them changed, nor where the brief itself says otherwise', async () => {
    const { run, edit } = await builtOnce()
    edit('kind: letter', 'kind: letter\nmarking: Confidential')
    expect(await run()).toEqual([])
  })
})
