import { describe, expect, it } from 'vitest'
import { fitCertificate } from '../../src/layout/fit-certificate.ts'
import { layoutDeck } from '../../src/layout/layout-deck.ts'
import { documentOf, list, paragraph, reference, section, shipped, textShapes } from './fixtures.ts'

describe('the certificate of the fit', () => {
  it('has a row for every text, with lines, height, slack, font and size as they were measured', async () => {
    const { theme, book, labels } = await shipped()
    const table = {
      type: 'table' as const,
      head: [[{ runs: [{ text: 'One' }] }, { runs: [{ text: 'Two' }] }]],
      body: [[{ runs: [{ text: 'A cell' }] }, { runs: [{ text: 'Another' }] }]],
    }
    const { deck } = layoutDeck(
      documentOf(
        section('list', 'A headline stands here', [
          list(true, ['One item', 'Another item']),
          paragraph('Words of the source', reference('p. 1')),
        ]),
        section('table', 'A table stands here', [table]),
      ),
      theme,
      book,
      labels,
    )
    const rows = fitCertificate(deck)
    const texts = deck.slides.flatMap(textShapes)
    expect(rows).toHaveLength(texts.length + 4)
    expect(rows.every((row) => row.slackPt >= 0 && row.widthSlackPt >= 0 && row.lines > 0)).toBe(true)
    const body = rows.find((row) => row.id === 'list' && row.box === labels.objects.body)
    const shape = texts.find((one) => one.placeholder === 'body')
    expect(body).toMatchObject({
      slide: 1,
      font: 'Calibri',
      sizePt: 28,
      lines: 3,
      heightPt: Math.round((shape?.textHeightPt ?? 0) * 100) / 100,
    })
    expect(rows.filter((row) => row.box.startsWith(labels.objects.table)).map((row) => row.box)).toEqual(
      ['1.1', '1.2', '2.1', '2.2'].map((cell) => `${labels.objects.table} ${cell}`),
    )
  })
})
