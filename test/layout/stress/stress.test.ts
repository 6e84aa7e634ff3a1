import { describe, expect, it } from 'vitest'
import { layoutDeck } from '../../../src/layout/layout-deck.ts'
import { composeYaml, shippedTemplate } from '../../compose/compose-case.ts'
import { shipped } from '../fixtures.ts'
import { slideFaults } from '../slide-facts.ts'
import { stressBrief } from './stress-brief.ts'

/** How many briefs are made: the slow run makes more. */
const briefs = Number(process.env['STRESS_BRIEFS'] ?? 8)

/** What may be said of a brief that cannot be shown as it is. */
const refusals = ['text-overflow', 'word-too-wide', 'headline-too-long', 'table-too-wide']

describe('any brief', () => {
  it(`stands on its slides, or says why not: ${briefs} briefs`, async () => {
    const kits = [await shipped({ shape: '16:9' }), await shipped({ shape: '4:3' })] as const
    const refused: string[] = []
    const faults: string[] = []
    let realistic = 0
    for (let seed = 0; seed < briefs; seed++) {
      const { brief, evidence, isRealistic } = stressBrief(seed)
      const { composed } = composeYaml({
        brief,
        evidence,
        template: shippedTemplate,
        kind: 'deck',
        edition: 'instructor',
      })
      if (composed.document === null) throw new Error(`seed ${seed}: ${JSON.stringify(composed.diagnostics)}`)
      const { theme, labels, book } = kits[seed % 2 === 0 ? 0 : 1]
      const { deck, problems } = layoutDeck(composed.document, theme, book, labels)
      const errors = problems.filter((problem) => problem.severity === 'error')
      if (isRealistic) realistic += 1
      if (errors.length === 0)
        faults.push(...slideFaults(deck, theme).map((fault) => `seed ${seed}, ${fault}`))
      else {
        expect(
          errors.filter(({ code }) => !refusals.includes(code)),
          `seed ${seed}`,
        ).toEqual([])
        if (isRealistic) refused.push(`seed ${seed}: ${errors[0]?.code}: ${errors[0]?.message}`)
      }
    }
    expect(faults.slice(0, 40), `${faults.length} faults`).toEqual([])
    // One in fifty of realistic size may be refused.
    expect(refused.length, refused.join('\n')).toBeLessThanOrEqual(Math.ceil(realistic / 50))
  }, 600_000)
})
