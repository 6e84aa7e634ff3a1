import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './desks.ts'
import { sweepStep } from './fit-sweep.ts'

/* The slow suite takes sixty steps and more briefs. */
it('makes one page of a tenth of the words and of all of them, and refuses twice as many with a number that is right', async () => {
  const became = []
  for (const factor of [0.1, 1, 2])
    became.push(await sweepStep(join(root, 'briefs/buckley-mission/brief.yaml'), factor, 'a4'))
  expect(became.map((one) => one.split(/[ ,]/)[0])).toEqual(['fits', 'fits', 'refused'])
})
