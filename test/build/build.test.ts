import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { type BuildOptions, build } from '../../src/build/build.ts'
import type { BriefReport } from '../../src/build/report.ts'
import { caseBriefs, effectsIn, root } from './desks.ts'

const work = mkdtempSync(join(tmpdir(), 'briefdeck-build-'))
afterAll(() => rmSync(work, { recursive: true }))
const command = join(root, 'dist/command/main.js')
let folders = 0

/** A folder of its own with a copy of a brief in briefs/. */
function workplace(from: string): string {
  const place = join(work, String(folders++))
  cpSync(from, join(place, 'briefs', from.split('/').at(-1) as string), { recursive: true })
  return place
}

async function run(cwd: string, options: Partial<BuildOptions> = {}): Promise<readonly BriefReport[]> {
  const outcome = await build({ paths: [], check: false, ...options }, effectsIn(cwd))
  if (!outcome.ok) throw new Error(outcome.mistakes.join(' '))
  return outcome.report.briefs
}

const sample = join(root, 'briefs/buckley-mission')
const errorsOf = (report: BriefReport | undefined) =>
  report?.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code) ?? []

describe('every case', () => {
  for (const { name, folder } of caseBriefs()) {
    it(`is built, each quotation in its place: ${name}`, async () => {
      const place = workplace(folder)
      const [report] = await run(place)
      expect(errorsOf(report)).toEqual([])
      expect(report?.quotes.every((quote) => quote.passes && quote.where !== null)).toBe(true)
      expect(report?.outputs.map((output) => output.file)).toEqual(
        [
          'deck-instructor.pptx',
          'deck-student.pptx',
          'deck-student.pdf',
          'briefing.pdf',
          'briefing.docx',
          'briefing.html',
          'handout-student.pdf',
          'handout-student.docx',
          'handout-student.html',
          'handout-instructor.pdf',
          'handout-instructor.docx',
          'handout-instructor.html',
          'evidence.html',
        ].map((end) => `output/${name}/${name}-${end}`),
      )
      const pdfs = report?.outputs.filter(({ format }) => format === 'pdf')
      expect(pdfs?.slice(0, 2).map(({ pages }) => pages)).toEqual([null, 1])
      expect([1, 2]).toContain(pdfs?.[2]?.pages)
      expect(report?.outputs.find(({ format }) => format === 'docx')?.pages).toBe(1)
      expect(pdfs?.[0]?.slides).toBeLessThanOrEqual(report?.outputs[1]?.slides ?? 0)
      for (const { file, bytes } of report?.outputs ?? [])
        expect(readFileSync(join(place, file)).length).toBe(bytes)
    })
  }
})

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

describe('the same input', () => {
  it('gives the same bytes: again, in another time zone and locale, as committed', {
    timeout: 120_000,
  }, async () => {
    const place = workplace(sample)
    const [first] = await run(place)
    const hashes = (report: BriefReport | undefined) => report?.outputs.map(({ sha256 }) => sha256)
    const [again] = await run(place, { out: 'second' })
    expect(hashes(again)).toEqual(hashes(first))
    for (const [zone, locale] of [
      ['Asia/Tokyo', 'tr_TR.UTF-8'],
      ['America/Los_Angeles', 'C'],
    ]) {
      const out = execFileSync(
        process.execPath,
        [command, 'build', '--reporter', 'json', '--out', 'elsewhere'],
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
    const place = workplace(sample)
    const [report] = await run(place)
    for (const { file, format } of report?.outputs ?? []) {
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

describe('a brief at fault', () => {
  const edit = (place: string, from: RegExp | string, to: string) => {
    const file = join(place, 'briefs/buckley-mission/brief.yaml')
    const text = readFileSync(file, 'utf8')
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    writeFileSync(file, changed)
  }
  const faults: readonly (readonly [string, RegExp | string, string, string])[] = [
    [
      'a word changed',
      'evidence: receptive but interrogative',
      'evidence: receptive but inquisitive',
      'quote-near',
    ],
    [
      'a number changed',
      'the American measures of 29 December for existing',
      'the American measures of 28 December for existing',
      'quote-near',
    ],
    [
      'another hand',
      '{hand: margin, exact: a further round of frustration}',
      'a further round of frustration without solving',
      'quote-wrong-hand',
    ],
    [
      'a headline of forty words',
      /headline: London will hear.*/u,
      `headline: ${'word '.repeat(40)}`,
      'headline-too-long',
    ],
    [
      'a word of two hundred letters',
      /text: "\*\*Head off\*\*.*/u,
      `text: ${'n'.repeat(200)}`,
      'word-too-wide',
    ],
    ['letters that no face has', /text: "\*\*Head off\*\*.*/u, 'text: 漢字 stands here', 'glyph-missing'],
    ['a missing source', 'sources: [sources/letter.md]', 'sources: [sources/lost.md]', 'source-missing'],
    [
      'quotation marks round words that stand nowhere',
      'text: "In London,',
      'text: "In “a land of make believe”,',
      'quote-not-found',
    ],
  ]
  for (const [what, from, to, code] of faults) {
    it(`says so, with its place, and leaves the old outputs whole: ${what}`, async () => {
      const place = workplace(sample)
      const out = join(place, 'output/buckley-mission')
      mkdirSync(out, { recursive: true })
      writeFileSync(join(out, 'buckley-mission-deck-instructor.pptx'), 'old')
      if (typeof from === 'string' && !readFileSync(join(sample, 'brief.yaml'), 'utf8').includes(from))
        throw new Error(`the sample no longer says “${from}”`)
      edit(place, from, to)
      const [report] = await run(place)
      expect(errorsOf(report)).toContain(code)
      expect(report?.diagnostics.find((one) => one.code === code)?.place?.line).toBeGreaterThan(1)
      expect(report?.outputs).toEqual([])
      expect(readdirSync(out)).toEqual(['buckley-mission-deck-instructor.pptx'])
      expect(readFileSync(join(out, 'buckley-mission-deck-instructor.pptx'), 'utf8')).toBe('old')
    })
  }
  it('says so when a source is a link that leads out of its folder', async () => {
    const place = workplace(sample)
    const outside = join(place, 'outside.md')
    const link = join(place, 'briefs/buckley-mission/sources/letter.md')
    writeFileSync(outside, readFileSync(link))
    rmSync(link)
    symlinkSync(outside, link)
    const [report] = await run(place)
    expect(errorsOf(report)).toContain('source-outside')
  })
  it('does not keep the others from being written', async () => {
    const place = workplace(sample)
    cpSync(join(root, 'test/cases/build/telegram'), join(place, 'briefs/telegram'), { recursive: true })
    edit(place, 'evidence: receptive but interrogative', 'evidence: receptive but inquisitive')
    const reports = await run(place)
    expect(reports.map((report) => report.outputs.length > 0)).toEqual([false, true])
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
