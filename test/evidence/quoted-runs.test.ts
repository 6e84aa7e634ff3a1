import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotedRuns } from '../../src/evidence/quoted-runs.ts'

const words = (text: string) => quotedRuns(text).map((run) => run.words)

describe('runs between quotation marks', () => {
  it.each([
    ['He said “no more” and left', ['no more']],
    ['He said "no more" and "never" too', ['no more', 'never']],
    ['Er sagte „nein“ und »nie« dazu', ['nein', 'nie']],
    ['Il a dit « jamais » hier', ['jamais']],
    ['Powiedział „nigdy” i „nie”', ['nigdy', 'nie']],
    ['Han sade ”aldrig” igen', ['aldrig']],
    ['an opening of one shape “and a closing of another"', ['and a closing of another']],
    ["single marks 'are no claim'", []],
    ["an apostrophe's and a list of the firms' own", []],
    ['a pipe of 5" and one of 6" width', []],
    ['nothing between “” them', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('takes marks within a run as part of it, so that no word between them goes unchecked', () => {
    expect(words('“He said «no» to the plan”')).toEqual(['He said «no» to the plan'])
    expect(words('«Il a dit «non» hier»')).toEqual(['Il a dit «non» hier'])
    expect(words('„Powiedział «nie» wczoraj”')).toEqual(['Powiedział «nie» wczoraj'])
  })

  it('runs to the end where nothing closes it', () => {
    expect(quotedRuns('He said “no more and left')).toEqual([
      { words: 'no more and left', start: 9, end: 25, closed: false },
    ])
  })

  it('leaves the markup out of the words and in the offsets', () => {
    const text = 'Be “receptive **but** [interrogative](https://example.org)” at once'
    const [run] = quotedRuns(text)
    expect(run?.words).toBe('receptive but interrogative')
    expect(text.slice(run?.start, run?.end)).toBe('receptive **but** [interrogative](https://example.org)')
  })

  it('stands where it says, in order, on any text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab “”„«»"*[]() 5.') })
    fc.assert(
      fc.property(text, (written) => {
        let last = 0
        for (const { start, end } of quotedRuns(written)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(written.slice(start, end)).toMatch(/^\S([\s\S]*\S)?$/)
          last = end
        }
        expect(last).toBeLessThanOrEqual(written.length)
      }),
    )
  })

  it('ends on a text of a million opening marks', () => {
    for (const mark of ['“', '„', '«', '"', ' "a']) quotedRuns(mark.repeat(300_000))
  }, 5000)
})

describe('single marks', () => {
  const words = (text: string) => quotedRuns(text, true).map((run) => run.words)
  it.each([
    ["It is 'not undermining' that matters", ['not undermining']],
    ['It is ‘not undermining’ that matters', ['not undermining']],
    ["The firm's and the firms' own 'lines'", ['lines']],
    ["It's ‘the firm’s own’ line", ['the firm’s own']],
    ['Er sagte ‚nein‘ und ging', ['nein']],
    ['Il dit ‹ non › hier', ['non']],
    ['“He said ‘no’ to it”', ['He said ‘no’ to it']],
    ["'tis the season", []],
    ['‘never closed', ['never closed']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('are no claim unless somebody says so', () => {
    expect(quotedRuns("It is 'not undermining'")).toEqual([])
  })
})
