import { describe, expect, test } from 'vitest'
import { type BuildResult, type Effects, run } from '../../src/cli/run.ts'
import { brokenBrief, report } from './reports.ts'

const good: BuildResult = { ok: true, report: { briefs: report.briefs.slice(0, 1) } }
const warned: BuildResult = {
  ok: true,
  report: {
    briefs: report.briefs.map((brief) => ({
      ...brief,
      diagnostics: brief.diagnostics.filter(({ severity }) => severity !== 'error'),
    })),
  },
}
const bad: BuildResult = { ok: true, report }

async function call(
  line: string,
  result: BuildResult | Error,
  more: Partial<Effects> & { isTTY?: boolean } = {},
) {
  const written = { out: '', err: '', appended: '' }
  const effects: Effects = {
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text), isTTY: more.isTTY ?? false },
    env: {},
    version: '1.2.3',
    build: async (_, tell) => {
      tell('reading')
      if (result instanceof Error) throw result
      return result
    },
    diff: async () => ({ ok: true, briefs: [], problems: [] }),
    schema: async () => '{}\n',
    textOf: () => brokenBrief,
    append: (file, text) => {
      written.appended = `${file}: ${text}`
    },
    ...more,
  }
  const code = await run(line.split(' '), effects)
  return { code, ...written }
}

describe('run', () => {
  test.each([
    ['build', good, 0],
    ['build --strict', good, 0],
    ['build', warned, 0],
    ['build --strict', warned, 1],
    ['build', bad, 1],
    ['check --reporter github', bad, 1],
    ['build', { ok: false, mistakes: ['There is no x.'] } as const, 2],
    ['biuld', good, 2],
    ['build', new Error('disk full'), 3],
    ['--help', new Error('never called'), 0],
    ['--version', new Error('never called'), 0],
    ['schema', new Error('never called'), 0],
  ])('%s: exit code (%#)', async (line, result, code) => expect((await call(line, result)).code).toBe(code))

  test('sends results to stdout and the talk to stderr', async () => {
    const { out, err } = await call('build', bad)
    expect(out.split('\n')).toHaveLength(3)
    expect(out).toContain('port-briefing.pdf')
    expect(err).toContain('unknown-key')
    expect(err).not.toContain('reading')
  })

  test('prints with a machine reporter its document and nothing else', async () => {
    const { out, err } = await call('build --reporter json', bad, { isTTY: true })
    expect(JSON.parse(out)).toMatchObject({ version: 1 })
    expect(err).toBe('')
  })

  test('colours and shows progress on a terminal alone, and heeds NO_COLOR, TERM and --quiet', async () => {
    const colour = '\u001b[31;1m'
    expect((await call('build', bad, { isTTY: true })).err).toContain(colour)
    expect((await call('build', bad, { isTTY: true })).err).toContain('reading')
    expect((await call('build -q', bad, { isTTY: true })).err).not.toContain('reading')
    expect((await call('build -q', good)).err).toBe('')
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }])
      expect((await call('build', bad, { isTTY: true, env })).err).not.toContain(colour)
    expect((await call('build', bad)).err).not.toContain('\u001b')
  })

  test('clears its line of progress when the build breaks', async () =>
    expect((await call('build', new Error('x'), { isTTY: true })).err).toMatch(
      /reading …\r\u001b\[2Kbriefdeck: /,
    ))
})
