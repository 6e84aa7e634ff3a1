import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateHint } from '../../src/brief/date-hint.ts'
import { dayNumber, parseEdtf } from '../../src/brief/edtf.ts'

describe('parseEdtf', () => {
  test.each([
    ['1970-01-01', 0, 0, 'day'],
    ['1982-03-12', 4453, 4453, 'day'],
    ['1981-12', 4352, 4382, 'month'],
    ['1984', 5113, 5478, 'year'],
    ['1982-03-13/1982-03-14', 4454, 4455, 'interval'],
    ['1981/1982-02', 4018, 4441, 'interval'],
    ['-0043-03-15', -735160, -735160, 'day'],
  ])('%s', (text, firstDay, lastDay, precision) => {
    expect(parseEdtf(text)).toMatchObject({ firstDay, lastDay, precision })
  })

  test('keeps what is approximate and what is uncertain apart', () => {
    expect(parseEdtf('1982-03~')).toMatchObject({ approximate: true, uncertain: false })
    expect(parseEdtf('1982?')).toMatchObject({ approximate: false, uncertain: true })
    expect(parseEdtf('1982%/1983')).toMatchObject({ approximate: true, uncertain: true })
  })

  test.each([
    '',
    '1982-13',
    '1982-02-30',
    '1900-02-29',
    '82-03-12',
    '1982-3-1',
    '1982-03-12/',
    '1982/1981',
    '12 March 1982',
  ])('refuses %j', (text) => expect(parseEdtf(text)).toBeNull())

  test('refuses an interval that begins after its end begins, and takes one day as an interval', () => {
    expect(parseEdtf('1982-06/1982')).toBeNull()
    expect(parseEdtf('1982-06-01/1982-06-01')).not.toBeNull()
  })

  test('agrees with the calendar of the machine on every day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10)
          expect(parseEdtf(iso)?.firstDay).toBe(Math.floor(date.getTime() / 86_400_000))
        },
      ),
      { numRuns: 500, seed: 1 },
    )
  })

  test('has no gap between days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9998 }), (year) => {
        expect(dayNumber(year + 1, 1, 1) - dayNumber(year, 12, 31)).toBe(1)
        expect(dayNumber(year, 3, 1) - dayNumber(year, 2, 28)).toBeOneOf([1, 2])
      }),
      { numRuns: 200, seed: 1 },
    )
  })
})

describe('dateHint', () => {
  test.each([
    ['12 March 1982', '1982-03-12'],
    ['March 12, 1982', '1982-03-12'],
    ['3rd Sept. 1939', '1939-09-03'],
    ['Dec 1981', '1981-12'],
    ['about 1982', '1982~'],
    ['1982/3/12', '1982-03-12'],
    ['1982-1984', '1982/1984'],
    ['12 March 1982 – 14 March 1982', '1982-03-12/1982-03-14'],
  ])('%s', (written, meant) => expect(dateHint(written)).toContain(meant))

  test('never offers what is no date', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d A-Za-z./~-]{0,20}$/), (written) => {
        const offered = /^Write (-?\d\S*)\.$/.exec(dateHint(written))?.[1]
        if (offered !== undefined) expect(parseEdtf(offered)).not.toBeNull()
      }),
      { numRuns: 300, seed: 1 },
    )
  })
})
