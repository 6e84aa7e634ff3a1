import type { TableShape } from '../../../layout/slide.ts'
import { presetDashes } from '../scheme.ts'
import { emu } from '../units.ts'
import { element } from '../xml.ts'
import { namedShape } from './shape-names.ts'
import { paragraphElements, type TextContext } from './text-body.ts'
import { plainText } from './text-style.ts'

/** The style "No Style, No Grid", which every version of PowerPoint knows: the table's own rules are all there are. */
const noStyleNoGrid = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}'

function section(drawn: string, pattern: RegExp, name: string): string {
  const found = pattern.exec(drawn)?.[0]
  if (found === undefined) throw new Error(`table "${name}" was not drawn`)
  return found
}

const total = (lengthsPt: readonly number[]) => lengthsPt.reduce((sum, pt) => sum + emu(pt), 0)

/** Where the table stands: as wide as its columns and as high as its rows, for PptxGenJS misplaces one that begins left of the slide. */
function tableTransform(shape: TableShape): string {
  return element(
    'p:xfrm',
    {},
    element('a:off', { x: emu(shape.frame.xPt), y: emu(shape.frame.yPt) }),
    element('a:ext', { cx: total(shape.columnWidthsPt), cy: total(shape.rowHeightsPt) }),
  )
}

/** A native table: PptxGenJS's grid, rows, insets and rules; header row, name, dashes and words are ours. */
export function tableShape(id: number, shape: TableShape, drawn: string, context: TextContext): string {
  const bodies = shape.rows
    .flat()
    .map((cell) =>
      element(
        'a:txBody',
        {},
        element('a:bodyPr'),
        element('a:lstStyle'),
        paragraphElements(cell.paragraphs, plainText, context),
      ),
    )
  let next = 0
  const rows = section(drawn, /<a:tr [\s\S]*<\/a:tr>/, shape.name)
    .replace(/<a:txBody>[\s\S]*?<\/a:txBody>/g, () => bodies[next++] ?? '')
    .replace(/>\s+<(\/?a:tc)/g, '><$1')
    .replace(/<a:prstDash val="\w+"\/>/g, element('a:prstDash', { val: presetDashes[shape.rule.dash] }))
  if (next !== bodies.length) throw new Error(`table "${shape.name}": ${bodies.length} cells, ${next} drawn`)
  return element(
    'p:graphicFrame',
    {},
    element(
      'p:nvGraphicFramePr',
      {},
      namedShape(id, shape),
      element('p:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noGrp: 1 })),
      element('p:nvPr'),
    ),
    tableTransform(shape),
    element(
      'a:graphic',
      {},
      element(
        'a:graphicData',
        { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
        element(
          'a:tbl',
          {},
          element(
            'a:tblPr',
            { firstRow: shape.headRows > 0 ? 1 : undefined },
            element('a:tableStyleId', {}, noStyleNoGrid),
          ),
          section(drawn, /<a:tblGrid>[\s\S]*?<\/a:tblGrid>/, shape.name),
          rows,
        ),
      ),
    ),
  )
}
