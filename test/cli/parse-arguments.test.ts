import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commandHelp, generalHelp } from '../../src/cli/help.ts'
import { commands } from '../../src/cli/options.ts'
import { parseArguments } from '../../src/cli/parse-arguments.ts'

const parse = (line: string) => parseArguments(line.split(' ').filter((word) => word !== ''))
const mistakes = (line: string) => {
  const parsed = parse(line)
  return parsed.ok ? [] : parsed.mistakes
}

describe('parseArguments', () => {
  test('reads a whole call', () => {
    expect(
      parse(
        'build briefs/a b --out=x --only deck,briefing --format pptx --edition student --paper letter --shape 4:3 --variant dark --template t --labels uk --strict -q --reporter json',
      ),
    ).toEqual({
      ok: true,
      arguments: {
        command: 'build',
        paths: ['briefs/a', 'b'],
        out: 'x',
        only: ['deck', 'briefing'],
        format: ['pptx'],
        edition: 'student',
        paper: 'letter',
        shape: '4:3',
        variant: 'dark',
        template: 't',
        labels: 'uk',
        strict: true,
        quiet: true,
        reporter: 'json',
      },
    })
  })

  test('takes nothing for granted that was not said', () => {
    expect(parse('check --fit')).toMatchObject({ ok: true, arguments: { command: 'check', fit: true } })
    expect(parse('build --fit').ok).toBe(false)
    expect(parse('check')).toEqual({
      ok: true,
      arguments: { command: 'check', paths: [], strict: false, quiet: false, reporter: 'text' },
    })
  })

  test('counts jobs and parts of a whole', () =>
    expect(parse('build --jobs 4 --shard 2/3 --force --prune')).toMatchObject({
      arguments: { jobs: 4, shard: { index: 2, count: 3 }, mode: 'force', prune: true },
    }))

  test.each([
    '--jobs 0',
    '--jobs many',
    '--shard 3/2',
    '--shard 0/2',
    '--shard 1',
    '--check --force',
    '--check --prune',
  ])('build %s is no call', (line) => expect(parse(`build ${line}`).ok).toBe(false))

  test.each(['--reporter json build', 'build --reporter json', 'build --reporter=json'])('%s', (line) =>
    expect(parse(line)).toMatchObject({ arguments: { command: 'build', reporter: 'json', paths: [] } }),
  )

  test('adds a list up and drops what is said twice in it', () =>
    expect(parse('build --only deck --only briefing,deck')).toMatchObject({
      arguments: { only: ['deck', 'briefing'] },
    }))

  test('takes a single format of a kind', () => {
    expect(parse('build --only deck.pptx,briefing')).toMatchObject({
      arguments: { only: ['deck.pptx', 'briefing'] },
    })
    for (const wrong of ['deck.odp', 'dock.pptx', 'deck.pptx.pdf', 'deck.'])
      expect(mistakes(`build --only ${wrong}`), wrong).toHaveLength(1)
  })

  test('takes paths that look like options after --', () =>
    expect(parse('check -- --odd')).toMatchObject({ arguments: { paths: ['--odd'] } }))

  test.each([
    ['--help', 'help'],
    ['-h', 'help'],
    ['help', 'help'],
    ['build --help --nonsense', 'help'],
    ['--version', 'version'],
    ['-v', 'version'],
    ['schema', 'schema'],
  ])('%s is %s', (line, command) => expect(parse(line)).toMatchObject({ ok: true, arguments: { command } }))

  test.each([
    ['biuld', '`build`'],
    ['build --strikt', '`--strict`'],
    ['build --repoter json', '`--reporter`'],
    ['build --reporter jsn', '`json`'],
    ['build --only deck,brefing', '`briefing`'],
    ['build --paper a5', '`a4`'],
    ['build --format odp', '`pptx`'],
    ['check --out x', '--out'],
  ])('%s: a mistake that names %s', (line, named) => {
    expect(mistakes(line)).not.toEqual([])
    expect(mistakes(line).join(' ')).toContain(named)
  })

  test.each([
    '',
    'build --out',
    'build --out=',
    'build --out --quiet',
    'build --strict=no',
    'build --paper a4 --paper a4',
    'schema x',
  ])('refuses %j', (line) => expect(mistakes(line)).not.toEqual([]))

  test('tells all mistakes at once', () =>
    expect(mistakes('build --strikt --paper a5 --format rtf,pptx,odp')).toHaveLength(4))

  test('never throws', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom(
        'build',
        'check',
        '--out',
        '--only',
        '--',
        '-q',
        '-',
        '--only=',
        'deck',
        '--__proto__',
        '--help=1',
      ),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (args) => {
        const parsed = parseArguments(args)
        if (!parsed.ok) expect(parsed.mistakes.length).toBeGreaterThan(0)
      }),
      { numRuns: 500, seed: 2 },
    )
  })
})

describe('help', () => {
  test('names every command, and of each every option and value', () => {
    for (const command of commands) {
      expect(generalHelp()).toContain(command.name)
      for (const { name, known = [] } of command.options)
        for (const word of [`--${name}`, ...known]) expect(commandHelp(command)).toContain(word)
    }
  })
})
