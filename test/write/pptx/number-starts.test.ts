import { describe, expect, it } from 'vitest'
import type { SlideParagraph } from '../../../src/layout/slide.ts'
import { numberStarts } from '../../../src/write/pptx/finish/number-starts.ts'
import { paragraph, run } from './fixture-deck.ts'

const item = (start: number, indentPt = 30): SlideParagraph =>
  paragraph([run('x')], { marker: { kind: 'number', start, colour: 'source' }, indentPt, hangingPt: 30 })
const plain = paragraph([run('x')])

describe('numberStarts', () => {
  it('lets neighbours share the start of their list', () => {
    expect(numberStarts([item(4), item(5), item(6)])).toEqual([4, 4, 4])
  })

  it('starts anew after a paragraph without a number, at another indent, and where the count jumps', () => {
    expect(numberStarts([item(1), plain, item(2), item(3)])).toEqual([1, undefined, 2, 2])
    expect(numberStarts([item(1), item(2, 60), item(3, 60)])).toEqual([1, 2, 2])
    expect(numberStarts([item(1), item(5)])).toEqual([1, 5])
  })
})
