import type { ChartShape } from '../../../layout/slide.ts'
import { emu } from '../units.ts'
import { element, namespaces } from '../xml.ts'
import { namedShape } from './shape-names.ts'

const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

/** The frame on a slide in which a chart's part is shown. */
export function chartFrame(id: number, shape: ChartShape, relationship: string): string {
  const { xPt, yPt, widthPt, heightPt } = shape.frame
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
    element(
      'p:xfrm',
      {},
      element('a:off', { x: emu(xPt), y: emu(yPt) }),
      element('a:ext', { cx: emu(widthPt), cy: emu(heightPt) }),
    ),
    element(
      'a:graphic',
      {},
      element(
        'a:graphicData',
        { uri: chartNamespace },
        element('c:chart', { 'xmlns:c': chartNamespace, 'xmlns:r': namespaces.r, 'r:id': relationship }),
      ),
    ),
  )
}
