import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { BuildOptions } from '../../src/build/build.ts'
import type { BriefReport } from '../../src/build/report.ts'
import { root } from './desks.ts'
import { openWorkplaces, buildIn as run } from './workplaces.ts'

const { workplace } = openWorkplaces()
const command = join(root, 'dist/command/main.js')
const sample = join(root, 'briefs/buckley-mission')

describe('a part of the outputs', () => {
  it('says nothing of what the others would have shown or found', async () => {
    const place = workplace(sample)
    const [report] = await run(place, { check: true, only: ['briefing', 'handout'] })
    expect(report?.diagnostics.map(({ code }) => code)).toEqual([])
  })
})

describe('an output on request', () => {
  it('is made when its format is named, and not in a plain build', async () => {
    const place = workplace(join(root, 'test/cases/build/telegram'))
    const files = async (options: Partial<BuildOptions>) =>
      (await run(place, options))[0]?.outputs.map(({ file }) => file.replace('output/telegram/telegram-', ''))
    expect(await files({ only: ['deck'] })).not.toContain('deck-instructor.pdf')
    expect(await files({ edition: 'instructor' })).not.toContain('deck-instructor.pdf')
    expect(await files({ only: ['deck'], format: ['pdf'] })).toEqual([
      'deck-student.pdf',
      'deck-instructor.pdf',
    ])
    expect(await files({ only: ['deck'], format: ['pdf'], edition: 'student' })).toEqual(['deck-student.pdf'])
    expect(await files({ only: ['deck'], format: ['html'] })).toEqual(['deck-student.html'])
    expect(await files({ only: ['deck.html', 'deck.pptx'], edition: 'student' })).toEqual([
      'deck-student.pptx',
      'deck-student.html',
    ])
    const pictures = await files({ format: ['png'], edition: 'student' })
    expect(pictures?.slice(0, 2)).toEqual(['deck-student-01.png', 'deck-student-02.png'])
    expect(pictures).toContain('deck-student-sheet.png')
    expect(pictures).toContain('briefing.png')
  })
})

/** Far from ours to the east, with letters that grow and shrink in their own way; and far to the west. */
const zones = [
  ['Asia/Tokyo', 'tr_TR.UTF-8'],
  ['America/Los_Angeles', 'C'],
]

describe('the same input', () => {
  let place = ''
  let built: BriefReport | undefined
  it('gives the same bytes: again, in another time zone and locale, as committed', {
    timeout: 120_000,
  }, async () => {
    place = workplace(sample)
    const [first] = await run(place)
    built = first
    const hashes = (report: BriefReport | undefined) => report?.outputs.map(({ sha256 }) => sha256)
    for (const [zone, locale] of process.env['SLOW'] ? zones : zones.slice(0, 1)) {
      const out = execFileSync(
        process.execPath,
        [command, 'build', '--reporter', 'json', '--out', 'elsewhere', '--force'],
        { cwd: place, env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale } },
      )
      const report = JSON.parse(out.toString()) as { briefs: { outputs: { sha256: string }[] }[] }
      expect(report.briefs[0]?.outputs.map(({ sha256 }) => sha256)).toEqual(hashes(first))
    }
    for (const { file } of first?.outputs ?? []) {
      const committed = join(root, file)
      expect(existsSync(committed), `${file} is not committed`).toBe(true)
      expect(
        readFileSync(committed).equals(readFileSync(join(place, file))),
        `${file} is stale: npm start makes it anew`,
      ).toBe(true)
    }
  })
  it('leaves no path of the machine in an output', async () => {
    expect(built?.outputs.length).toBeGreaterThan(8)
    for (const { file, format } of built?.outputs ?? []) {
      const bytes = readFileSync(join(place, file))
      const texts =
        format === 'pptx'
          ? Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString('latin1'))
          : [bytes.toString('latin1')]
      for (const text of texts)
        for (const path of [root, place, 'node_modules', tmpdir()])
          expect(text.includes(path), `${file}: ${path}`).toBe(false)
    }
  })
})

describe('the student', () => {
  it("gets nothing of the instructor's", async () => {
    const place = workplace(sample)
    await run(place, { only: ['deck'], edition: 'student' })
    const parts = unzipSync(
      readFileSync(join(place, 'output/buckley-mission/buckley-mission-deck-student.pptx')),
    )
    const all = Object.entries(parts)
      .map(([name, part]) => `${name} ${Buffer.from(part).toString('utf8')}`)
      .join('\n')
    const brief = readFileSync(join(sample, 'brief.yaml'), 'utf8')
    const secrets = [...brief.matchAll(/^ +(?:answer|misreading): (?!>)(.{20,60})/gmu)].map((match) =>
      (match[1] as string).trim().slice(0, 40),
    )
    const notes = [...brief.matchAll(/^ +(Purpose: .{20,50})/gmu)].map((match) =>
      (match[1] as string).slice(0, 30),
    )
    expect(secrets.length).toBeGreaterThan(5)
    expect(notes.length).toBeGreaterThan(5)
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll("'", '&apos;')
    for (const secret of [...secrets, ...notes])
      for (const form of [secret, escaped(secret)]) expect(all.includes(form), secret).toBe(false)
    expect(Object.keys(parts).some((name) => name.includes('notes'))).toBe(false)
  })
})

describe('the command', () => {
  const call = (args: readonly string[], cwd: string) => {
    try {
      return {
        code: 0,
        out: execFileSync(process.execPath, [command, ...args], {
          cwd,
          stdio: ['ignore', 'pipe', 'ignore'],
        }).toString(),
      }
    } catch (error) {
      return { code: (error as { status: number }).status, out: String((error as { stdout: Buffer }).stdout) }
    }
  }
  it('exits with 0, 1 and 2 as it should, and shows a version', () => {
    const place = workplace(join(root, 'test/cases/build/telegram'))
    expect(call(['check'], place).code).toBe(0)
    expect(call(['check', '--strict'], place).code).toBe(1)
    expect(call(['build', 'nowhere'], place).code).toBe(2)
    expect(call(['build', '--papr', 'a4'], place).code).toBe(2)
    expect(call(['build', '--only', 'briefing', '--format', 'pptx'], place).code).toBe(2)
    expect(call(['build', '--out', 'briefs/telegram/out'], place).code).toBe(2)
    writeFileSync(join(place, 'file'), '')
    expect(call(['build', '--out', 'file'], place).code).toBe(2)
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    expect(call(['--version'], place)).toEqual({ code: 0, out: `${version}\n` })
    expect(call(['--help'], place).out).toContain('build')
  })
  it('gives a report as JSON and nothing else', () => {
    const place = workplace(join(root, 'test/cases/build/telegram'))
    const report = JSON.parse(call(['check', '--reporter', 'json'], place).out) as {
      version: number
      briefs: { quotes: unknown[] }[]
    }
    expect(report.version).toBe(1)
    expect(report.briefs[0]?.quotes.length).toBeGreaterThan(5)
  })
  it('prints one page on US Letter too', async () => {
    const [report] = await run(workplace(sample), { only: ['briefing'], paper: 'letter' })
    expect(report?.outputs.map(({ pages, paper }) => [pages, paper])).toEqual([
      [1, 'letter'],
      [1, 'letter'],
      [1, 'letter'],
    ])
  })
})
