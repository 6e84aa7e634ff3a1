import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../src/build/build.ts'
import { diff } from '../../src/build/diff/diff.ts'
import { effectsIn, root } from './desks.ts'

const place = mkdtempSync(join(tmpdir(), 'briefdeck-diff-'))
afterAll(() => rmSync(place, { recursive: true }))
const brief = join(place, 'briefs/telegram/brief.yaml')
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-C', place, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { stdio: 'pipe' })

const compare = async (before: string, after: string, images?: string) => {
  const outcome = await diff([before, after], images, effectsIn(place))
  if (!outcome.ok) throw new Error(outcome.mistakes.join(' '))
  return outcome
}
const found = async (before: string, after: string) =>
  (await compare(before, after)).briefs.flatMap(({ changes }) => changes.map(({ kind }) => kind))

beforeAll(async () => {
  cpSync(join(root, 'test/cases/build/telegram'), join(place, 'briefs/telegram'), { recursive: true })
  const deck = { paths: [], check: false, only: ['deck'], format: ['pptx'], edition: 'student' } as const
  await build({ ...deck, out: 'old' }, effectsIn(place))
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'one')
  const text = readFileSync(brief, 'utf8')
  const headline = /headline: (.*)/.exec(text)?.[1] as string
  writeFileSync(brief, text.replace(headline, `${headline} now`))
  await build({ ...deck, out: 'new' }, effectsIn(place))
}, 60_000)

describe('diff', () => {
  test('of a commit and the folder now', async () => {
    expect(await found('HEAD', 'briefs')).toContain('headline')
    expect(await found('HEAD:briefs/telegram', 'HEAD')).toEqual([])
  })
  test('of two finished decks', async () => {
    const old = 'old/telegram/telegram-deck-student.pptx'
    expect(await found(old, 'new/telegram/telegram-deck-student.pptx')).toEqual(['headline'])
    expect(await found(old, `HEAD:${old}`)).toEqual([])
  })
  test('writes pictures of the slides that changed, before and after', async () => {
    await compare('HEAD', 'briefs', 'pictures')
    const names = readdirSync(join(place, 'pictures'))
    expect(names).toHaveLength(2)
    expect(names.every((name) => /^telegram-(before|after)-\d\d\.png$/.test(name))).toBe(true)
  })
  test('of what is not there, or no commit, is a mistake of the call', async () => {
    for (const side of ['nowhere', 'no-such-commit:briefs', '--exec=x', 'HEAD:nowhere'])
      expect((await diff([side, 'briefs'], undefined, effectsIn(place))).ok).toBe(false)
  })
  test('of a brief that is at fault tells what is wrong', async () => {
    writeFileSync(brief, 'title: x\n')
    const { problems } = await compare('HEAD', 'briefs')
    expect(problems.map(({ code }) => code)).toContain('missing-key')
  })
})
