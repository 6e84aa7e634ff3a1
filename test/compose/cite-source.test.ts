import { describe, expect, it } from 'vitest'
import { type CitationStyle, citeSource } from '../../src/compose/words/cite-source.ts'
import type { SourceHead } from '../../src/evidence/evidence.ts'
import { shipped } from '../layout/fixtures.ts'

const { labels } = await shipped()
const letter: SourceHead = {
  id: 'letter',
  kind: 'letter',
  title: 'Poland: The Buckley Mission',
  date: { when: '1982-03-12', certainty: 'certain' },
  from: { name: 'F N Richards', office: 'Private Secretary' },
  to: { name: 'A J Coles' },
  copy: [],
  archive: { repository: 'The National Archives', reference: 'PREM 19/123', folio: 'f. 7' },
  marking: null,
  lang: 'en-GB',
  rights: null,
  url: 'https://example.org/letter',
  hands: [{ id: 'typed', who: null, certainty: 'unknown' }],
}
const nothingKnown = { repository: null, reference: null }
const styles: readonly CitationStyle[] = ['plain', 'chicago', 'mhra', 'tna']
const cite = (changes: Partial<SourceHead> = {}) =>
  styles.map((style) => citeSource({ ...letter, ...changes }, style, labels))

describe('a document is cited in the style of its template', () => {
  it('sender, recipient, date and shelf mark in the order of each', () => {
    expect(cite()).toEqual([
      'F N Richards to A J Coles, 12 March 1982; The National Archives, PREM 19/123, f. 7',
      'F N Richards to A J Coles, 12 March 1982, f. 7, PREM 19/123, The National Archives',
      'The National Archives, PREM 19/123, f. 7, letter from F N Richards to A J Coles, 12 March 1982',
      'The National Archives (TNA), PREM 19/123, f. 7, F N Richards to A J Coles, 12 March 1982',
    ])
  })

  it('other kinds than letters are named, and real titles quoted', () => {
    expect(
      cite({ kind: 'memo', title: 'On Credit', archive: { repository: 'Yale', reference: 'Box 3' } }).slice(
        1,
      ),
    ).toEqual([
      'F N Richards to A J Coles, memorandum, “On Credit”, 12 March 1982, Box 3, Yale',
      'Yale, Box 3, memorandum from F N Richards to A J Coles, ‘On Credit’, 12 March 1982',
      'Yale, Box 3, F N Richards to A J Coles, 12 March 1982',
    ])
    expect(cite({ kind: 'report', from: null, to: null, archive: nothingKnown, url: null })[1]).toBe(
      '“Poland: The Buckley Mission”, 12 March 1982, archive reference not known',
    )
    expect(cite({ kind: 'minute', to: null, title: null })[1]).toBe(
      'Minute by F N Richards, 12 March 1982, f. 7, PREM 19/123, The National Archives',
    )
  })

  it('what is not known is said so and never guessed', () => {
    expect(cite({ archive: nothingKnown })).toEqual([
      'F N Richards to A J Coles, 12 March 1982; archive reference not known',
      'F N Richards to A J Coles, 12 March 1982, archive reference not known, https://example.org/letter',
      'Archive reference not known, letter from F N Richards to A J Coles, 12 March 1982, <https://example.org/letter>',
      'Archive reference not known, F N Richards to A J Coles, 12 March 1982',
    ])
    expect(cite({ archive: { repository: 'The National Archives', reference: null } })[3]).toBe(
      'The National Archives (TNA), reference not known, F N Richards to A J Coles, 12 March 1982',
    )
    expect(cite({ date: null })[1]).toContain('undated')
    expect(cite({ date: { when: '1982-03', certainty: 'probable' } })[1]).toContain('March 1982 (probable)')
  })
})
