import { join } from 'node:path'
import { describe, it } from 'vitest'
import { root } from './desks.ts'
import { sweepStep } from './fit-sweep.ts'

/* A brief's own words from a tenth to three times, in sixty steps: one page or a refusal at each. */

const steps = Number(process.env['SWEEP_STEPS'] ?? 60)
const briefs = ['briefs/buckley-mission', 'test/cases/build/memorandum', 'test/cases/build/polish-letter']

for (const brief of briefs)
  for (const paper of ['a4', 'letter'] as const)
    describe(`${brief}, ${paper}`, () => {
      for (let step = 0; step < steps; step++) {
        const factor = 0.1 * 30 ** (step / (steps - 1))
        it(`×${factor.toFixed(3)}`, async () => {
          const became = await sweepStep(join(root, brief, 'brief.yaml'), factor, paper)
          process.stdout.write(`${brief} ${paper} ×${factor.toFixed(3)} ${became}\n`)
        })
      }
    })
