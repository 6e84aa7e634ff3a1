import type { TypeRole } from './theme.ts'

/** The least size of each role, in points, whatever a theme wants: design.md, "Type". */
export const typeFloorsPt: Readonly<Record<TypeRole, number>> = {
  headline: 28,
  body: 18,
  quotation: 20,
  cell: 14,
  reference: 12,
  page_body: 10.5,
  page_label: 9,
  page_title: 14,
  page_lead: 10.5,
  large_print: 18,
}
