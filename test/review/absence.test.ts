import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readBrief } from '../../src/brief/read-brief.ts'
import { foldWords } from '../../src/review/absence/fold-words.ts'
import { partTexts } from '../../src/review/absence/instructor-texts.ts'
import { absenceProver } from '../../src/review/absence/prove-absence.ts'
import { wordsOfFile } from '../../src/review/absence/words-of-file.ts'
import { writePptx } from '../../src/write/pptx/write-pptx.ts'
import { root } from '../build/desks.ts'
import { chart } from '../write/pptx/figure-slides.ts'
import { deckWith, fixtureDeck } from '../write/pptx/fixture-deck.ts'
import { fixtureTheme } from '../write/pptx/fixture-theme.ts'

const brief = (yaml: string) => {
  const read = readBrief(new TextEncoder().encode(yaml), 'brief.yaml')
  if (read.brief === null) throw new Error(JSON.stringify(read.diagnostics))
  return { brief: read.brief, locate: read.locate }
}

const lesson = brief(`title: A lesson
lang: en-GB
sources: [sources/letter.md]
background:
  headline: What students read
  notes: |
    Wait before you say the word.
    Then write it on the board.
  items:
    - The council met in secret.
    - {text: "Only **tutors** hear of [this clause](https://example.org).", audience: instructor}
discussion:
  - question: Who met?
    answer: "The council met in secret."
    misreading: Nobody
    notes: Ask twice.
    minutes: 5
  - {question: When was it?, answer: "17 March"}
  - {question: Was it so?, answer: "Yes"}
`)
const given = { texts: ['A source says: all went home', 'Page {n}'] }
const prove = absenceProver(partTexts(lesson.brief), given, lesson.locate)
const linesOf = (text: string) => prove('a.html', [{ part: 'a.html', text }]).map((one) => one.place?.line)

describe('the texts of a brief', () => {
  it('are parted by who may see them', () => {
    const { instructor, students } = partTexts(lesson.brief)
    expect(instructor.map((one) => one.path)).toEqual([
      '/background/notes',
      '/background/items/1/text',
      '/discussion/0/answer',
      '/discussion/0/misreading',
      '/discussion/0/notes',
      '/discussion/1/answer',
      '/discussion/2/answer',
    ])
    expect(students).toContain('The council met in secret.')
  })

  it('of every field that design.md keeps for the instructor are found in the case with every field', () => {
    const path = join(root, 'test/cases/brief/every-field/brief.yaml')
    const read = readBrief(readFileSync(path), 'brief.yaml')
    if (read.brief === null) throw new Error('the case with every field has errors')
    const keys = new Set(partTexts(read.brief).instructor.map((one) => one.path.split('/').at(-1)))
    for (const key of ['notes', 'answer', 'misreading']) expect(keys).toContain(key)
  })
})

describe('words of the instructor', () => {
  it.each([
    ['as they stand', 'Wait before you say the word.', 6],
    ['a later line alone', 'then WRITE it on\u00A0the board', 6],
    ['without the marks of the brief', 'Only tutors hear of this clause', 11],
    ['broken, hyphenated and set', 'Only tu\u00ADtors hear\nof “this” clause!', 11],
    ['a single word of four letters', 'And nobody came', 15],
  ])('are found: %s', (_, text, line) => {
    expect(linesOf(text)).toEqual([line])
  })

  it.each([
    ['that students are given elsewhere', 'The council met in secret.'],
    ['that are a number or too short', 'Yes, on 17 March, p. 5'],
    ['that are a part of other words', 'Nobodyness'],
    ['in another order', 'the word you say before. Wait'],
  ])('are not looked for: %s', (_, text) => {
    expect(linesOf(text)).toEqual([])
  })

  it('are not looked for where a source or a label has them', () => {
    const parted = { instructor: [{ path: '/discussion/0/answer', text: 'All went home' }], students: [] }
    const found = absenceProver(parted, given, lesson.locate)('a', [{ part: 'a', text: 'all went home' }])
    expect(found).toEqual([])
  })
})

describe('a finished package', async () => {
  const bytes = await writePptx(
    { ...fixtureDeck, slides: [...fixtureDeck.slides, ...deckWith([chart('bar')], {}, 'Numbers').slides] },
    fixtureTheme,
  )
  const parts = unzipSync(bytes)
  const leaks = (changed: Readonly<Record<string, Uint8Array>>) =>
    prove('deck.pptx', wordsOfFile('deck.pptx', zipSync({ ...parts, ...changed })))
  const edited = (name: string, from: string | RegExp, to: string) => {
    const xml = strFromU8(parts[name] ?? new Uint8Array())
    const changed = xml.replace(from, to)
    expect(changed).not.toBe(xml)
    return { [name]: strToU8(changed) }
  }
  const slide = 'ppt/slides/slide2.xml'
  const secret = 'Only tutors hear of this clause'

  it('is searched as it is, and holds nothing', () => {
    expect(leaks({})).toEqual([])
  })

  it.each<[string, () => Record<string, Uint8Array>]>([
    ['a slide', () => edited(slide, 'Exempt what is held', secret)],
    [
      'a slide, in several runs',
      () =>
        edited(
          slide,
          '<a:t>further round</a:t>',
          '<a:t>Only tut</a:t></a:r><a:r><a:rPr lang="en"><a:solidFill/></a:rPr><a:t>ors hear of this clause</a:t>',
        ),
    ],
    [
      'a slide, over a break',
      () =>
        edited(slide, 'Exempt what is held', 'Only tutors</a:t></a:r><a:br/><a:r><a:t>hear of this clause'),
    ],
    ['an alternative text', () => edited('ppt/slides/slide4.xml', 'descr="', `descr="${secret} `)],
    ['the name of a shape', () => edited(slide, 'name="body"', `name="${secret}"`)],
    ['notes', () => edited('ppt/notesSlides/notesSlide2.xml', /<a:t>Ask which[^<]*/, `<a:t>${secret}`)],
    [
      'a property',
      () => edited('docProps/core.xml', '<dc:subject>', `<dc:subject>${secret.replaceAll(' ', '&#x20;')} `),
    ],
    ['the name of a section', () => edited('ppt/presentation.xml', 'name="Reading"', `name="${secret}"`)],
    [
      'a link',
      () =>
        edited(
          'ppt/slides/_rels/slide2.xml.rels',
          'https://',
          `https://example.org/${secret.replaceAll(' ', '-')}/`,
        ),
    ],
    ['a comment in the markup', () => edited(slide, '<p:cSld>', `<!-- ${secret} --><p:cSld>`)],
    [
      'a comment part',
      () => ({ 'ppt/comments/comment1.xml': strToU8(`<p:cm><p:text>${secret}</p:text></p:cm>`) }),
    ],
    ['custom XML', () => ({ 'customXml/item1.xml': strToU8(`<x>${secret}</x>`) })],
    ['the name of a part', () => ({ [`ppt/media/${secret}.png`]: new Uint8Array([1]) })],
    [
      'the text of a picture',
      () => ({ 'ppt/media/image9.png': strToU8(`\u0089PNG tEXtComment\u0000${secret}`) }),
    ],
    ['a chart', () => edited('ppt/charts/chart1.xml', '<c:v>Official</c:v>', `<c:v>${secret}</c:v>`)],
    [
      'the workbook of a chart',
      () => {
        const name = 'ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'
        const book = unzipSync(parts[name] ?? new Uint8Array())
        const sheet = strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).replace(
          'Official',
          secret,
        )
        return { [name]: zipSync({ ...book, 'xl/worksheets/sheet1.xml': strToU8(sheet) }) }
      },
    ],
  ])('gives away what stands in %s', (_, change) => {
    const found = leaks(change())
    expect(found.map(({ code, place }) => [code, place?.line])).toEqual([['instructor-only', 11]])
  })
})

describe('a page of HTML', () => {
  it.each([
    '<p>Only <b>tut</b>ors hear of this clause</p>',
    '<img alt="Only tutors hear of this clause">',
    '<!-- Only tutors hear of this clause -->',
    '<script>var x = "Only tutors hear of this clause"</script>',
    '<p data-x="Only tutors hear of this clause">',
    '<p>Only tutors<br>hear of</p><p>this clause',
  ])('gives away: %s', (html) => {
    const words = wordsOfFile('a.html', strToU8(`<!doctype html><html>${html}</html>`))
    expect(prove('a.html', words)).toHaveLength(1)
  })
})

it('words are folded alike however they are set', () => {
  expect(foldWords('Zażółć “gęślą” jaźń — ﬁn')).toBe(foldWords('ZAŻÓŁĆ gęślą, jaźń-fin'))
  expect(foldWords(' … ')).toBe('')
})
