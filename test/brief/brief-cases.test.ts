import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBrief } from '../../src/brief/read-brief.ts'

/*
 * A case is a folder with a brief.yaml and, in expected.txt, what is found in it: one line a problem, "line:column code".
 * `vitest -u` writes expected.txt; read the difference before it is committed.
 */
const cases = join(import.meta.dirname, '../cases/brief')

test.each(readdirSync(cases))('%s', async (name) => {
  const { diagnostics } = readBrief(readFileSync(join(cases, name, 'brief.yaml')), 'brief.yaml')
  const found = diagnostics.map(({ code, place }) => `${place?.line}:${place?.column} ${code}\n`)
  await expect(found.join('')).toMatchFileSnapshot(join(cases, name, 'expected.txt'))
  for (const { message, hint, place } of diagnostics) {
    expect(message).toMatch(/[.?!]$/)
    expect(hint ?? 'x').not.toBe('')
    expect(place?.file).toBe('brief.yaml')
  }
})
