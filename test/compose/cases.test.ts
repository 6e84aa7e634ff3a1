import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { composeYaml, printComposed, shippedTemplate, templateIn } from './compose-case.ts'

/*
 * A case is a folder of test/cases/compose: brief.yaml, evidence.yaml (where the quotations stand), a template of its own or
 * none (then the shipped one), and for each KIND-EDITION.txt what must come of it. UPDATE_CASES=1 writes the files anew.
 */
const cases = new URL('../cases/compose/', import.meta.url).pathname

for (const name of readdirSync(cases).sort()) {
  const folder = join(cases, name)
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const own = templateIn(folder)
  describe(`case ${name}`, () => {
    const expected = readdirSync(folder).filter((file) =>
      /^(deck|briefing)-(instructor|student)(-\w+)?\.txt$/.test(file),
    )
    it('says what must come of it', () => expect(expected).not.toEqual([]))
    it.each(expected)('%s', (file) => {
      const [, kind, edition, labels] =
        /^(deck|briefing)-(instructor|student)(?:-(\w+))?\.txt$/.exec(file) ?? []
      const { composed } = composeYaml({
        brief: read('brief.yaml'),
        evidence: existsSync(join(folder, 'evidence.yaml')) ? read('evidence.yaml') : 'sources: [{id: a}]',
        template: own.deck || own.briefing ? own : shippedTemplate,
        kind: kind === 'briefing' ? 'briefing' : 'deck',
        edition: edition === 'student' ? 'student' : 'instructor',
        ...(labels ? { labels } : {}),
      })
      const printed = printComposed(composed)
      if (process.env['UPDATE_CASES']) writeFileSync(join(folder, file), printed)
      expect(printed).toBe(read(file))
    })
  })
}
