import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuildOptions, build } from '../../src/build/build.ts'
import { nodeDisk } from '../../src/build/disk.ts'
import type { BriefReport } from '../../src/build/report.ts'
import { effectsIn, root, templates } from './desks.ts'

const place = mkdtempSync(join(tmpdir(), 'briefdeck-fresh-'))
afterAll(() => rmSync(place, { recursive: true }))

const brief = join(place, 'briefs/telegram/brief.yaml')
const source = join(place, 'briefs/telegram/sources/telegram.md')
const output = join(place, 'output/telegram')
const own = join(place, 'ours')

/** Files that a run has read, to see that one with nothing to do reads none of the program's. */
let read: string[] = []
const disk = {
  ...nodeDisk,
  read: (path: string) => {
    read.push(path)
    return nodeDisk.read(path)
  },
}

async function run(options: Partial<BuildOptions> = {}, program = 'one'): Promise<readonly BriefReport[]> {
  read = []
  const outcome = await build(
    {
      paths: [],
      check: false,
      template: 'ours',
      only: ['deck.pptx', 'briefing.html'],
      edition: 'student',
      ...options,
    },
    { ...effectsIn(place), disk, program },
  )
  if (!outcome.ok) throw new Error(outcome.mistakes.join(' '))
  return outcome.report.briefs
}
const rebuilt = (reports: readonly BriefReport[]) =>
  reports.flatMap(({ outputs }) =>
    outputs.filter((one) => one.rebuilt).map(({ file }) => file.replace(/^.*telegram-/, '')),
  )
const codes = (reports: readonly BriefReport[]) =>
  reports
    .flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))
    .filter((code) => /^(output|record|file|brief)-/.test(code))
const replace = (file: string, from: string, to: string) => {
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replace(from, to))
}

beforeAll(async () => {
  cpSync(join(root, 'test/cases/build/telegram'), join(place, 'briefs/telegram'), { recursive: true })
  cpSync(join(templates, 'teaching'), own, { recursive: true })
  replace(join(own, 'theme.yaml'), 'name: teaching', 'name: ours')
  await run()
}, 60_000)

describe('a run with nothing to do', () => {
  test('makes nothing and says what the last one said', async () => {
    const [first] = await run({ mode: 'force' })
    const [again] = await run()
    expect(rebuilt([again as BriefReport])).toEqual([])
    expect(again?.outputs.map(({ sha256 }) => sha256)).toEqual(first?.outputs.map(({ sha256 }) => sha256))
    expect(again?.quotes.map(({ id, verdict, exact }) => [id, verdict, exact]).sort()).toEqual(
      first?.quotes.map(({ id, verdict, exact }) => [id, verdict, exact]).sort(),
    )
    expect(again?.diagnostics).toEqual(first?.diagnostics)
    expect(read.filter((path) => path.startsWith(templates))).toEqual([])
  })
  test('is not deceived by another time of a file', async () => {
    utimesSync(source, 1, 1)
    expect(rebuilt(await run())).toEqual([])
  })
  test('nor by anything that it does not depend on', async () => {
    writeFileSync(join(place, 'briefs/telegram/notes.txt'), 'mine')
    writeFileSync(join(place, 'briefs/telegram/sources/other.md'), 'mine')
    writeFileSync(join(own, 'README.txt'), 'mine')
    expect(rebuilt(await run())).toEqual([])
    expect(await run({ mode: 'compare' }).then(codes)).toEqual([])
  })
})

describe('what is made again when an input changes', () => {
  const all = ['deck-student.pptx', 'briefing.html']
  const touches = async (
    change: () => unknown,
    outputs: readonly string[],
    program?: string,
    options: Partial<BuildOptions> = {},
  ) => {
    change()
    const stale = await run({ ...options, mode: 'compare' }, program)
    expect(codes(stale).length).toBeGreaterThan(0)
    expect(rebuilt(await run(options, program)).filter((file) => all.includes(file))).toEqual(outputs)
    expect(codes(await run({ ...options, mode: 'compare' }, program))).toEqual([])
    expect(rebuilt(await run(options, program))).toEqual([])
  }
  const title = () => /^title: (.*)$/m.exec(readFileSync(brief, 'utf8'))?.[1] as string
  test('the brief', () => touches(() => replace(brief, title(), `${title()} again`), all))
  test('a comment in it: nothing but the record', () =>
    touches(() => appendFileSync(brief, '\n# a comment\n'), []))
  test('the template of the page', () =>
    touches(
      () =>
        appendFileSync(
          join(own, 'briefing.hbs'),
          '{{! }}<section id="x" data-layout="end"><p>{{title}}</p></section>',
        ),
      ['briefing.html'],
    ))
  test('the theme', () =>
    touches(() => replace(join(own, 'theme.yaml'), 'paper: "#FBF9F3"', 'paper: "#FCF9F3"'), all))
  test('the program, where it makes the same: nothing but the record', () => touches(() => {}, [], 'two'))
  test('an option', () => touches(() => {}, all, 'two', { labels: 'us' }))
})

describe('outputs that are not as they were left', () => {
  const student = join(output, 'telegram-deck-student.pptx')
  test('one that is lost is made again', async () => {
    await run({}, 'two')
    rmSync(student)
    expect(codes(await run({ mode: 'compare' }, 'two'))).toEqual(['output-missing'])
    expect(rebuilt(await run({}, 'two'))).toEqual(['deck-student.pptx'])
  })
  test('one that was edited is left, and kept beside with force', async () => {
    const before = readFileSync(student)
    writeFileSync(student, 'edited')
    expect(codes(await run({}, 'two'))).toEqual(['output-edited'])
    replace(brief, 'lang:', '# new\nlang:')
    expect(codes(await run({}, 'two'))).toEqual(['output-edited'])
    expect(readFileSync(student, 'utf8')).toBe('edited')
    expect(codes(await run({ mode: 'force' }, 'two'))).toEqual([])
    expect(readFileSync(student)).toEqual(before)
    expect(readFileSync(join(output, 'telegram-deck-student.edited.pptx'), 'utf8')).toBe('edited')
    expect(codes(await run({}, 'two'))).toEqual([])
  })
  test('a foreign file is told and left', async () => {
    writeFileSync(join(output, 'mine.txt'), 'mine')
    expect(codes(await run({}, 'two'))).toEqual(['file-foreign'])
    rmSync(join(output, 'mine.txt'))
  })
  test('a damaged record is made anew, with the same bytes', async () => {
    const record = join(output, 'telegram.record.json')
    const before = readFileSync(record, 'utf8')
    for (const text of ['<<<<<<< HEAD', '{"version":1}', before.replace('"version": 1', '"version": 2')]) {
      writeFileSync(record, text)
      const reports = await run({}, 'two')
      expect(codes(reports)).toEqual(['record-unusable'])
      expect(rebuilt(reports)).toEqual([])
      expect(readFileSync(record, 'utf8')).toBe(before)
    }
  })
  test('without record and index a build gives the same', async () => {
    const files = () =>
      readdirSync(output).map((file) => [file, readFileSync(join(output, file)).toString('base64')])
    rmSync(join(output, 'telegram-deck-student.edited.pptx'))
    await run({}, 'two')
    const before = files()
    rmSync(join(place, 'output'), { recursive: true })
    await run({}, 'two')
    expect(files()).toEqual(before)
  })
  test('those of a brief that is gone are told, and removed with prune', async () => {
    cpSync(join(place, 'briefs/telegram'), join(place, 'briefs/second'), { recursive: true })
    await run({}, 'two')
    rmSync(join(place, 'briefs/second'), { recursive: true })
    expect(codes(await run({}, 'two'))).toEqual(['brief-gone'])
    expect(codes(await run({ prune: true }, 'two'))).toEqual(['brief-gone'])
    expect(codes(await run({}, 'two'))).toEqual([])
  })
  test('two briefs of one name are refused, and the first is built', async () => {
    cpSync(join(place, 'briefs/telegram'), join(place, 'more/telegram'), { recursive: true })
    expect(codes(await run({ paths: ['briefs', 'more'] }, 'two'))).toEqual(['brief-name-twice'])
  })
})
