import type { FontFamily, Theme } from '../../../src/theme/theme.ts'

const family = (name: string, twin: string, pitchEm: number): FontFamily => ({
  name,
  twin,
  files: { regular: '', italic: '', bold: '', boldItalic: '' },
  pitchEm,
})

const times = family('Times New Roman', 'Tinos', 1.15)

export const fixtureTheme: Theme = {
  name: 'Teaching & reading',
  shape: '16:9',
  paper: 'a4',
  variant: 'light',
  labels: 'neutral',
  references: 'plain',
  colours: {
    paper: 'FBF9F3',
    ink: '1C1F26',
    muted: '595E68',
    rule: 'D3CBB9',
    wash: 'F1ECDF',
    source: '1F3F66',
    other_hand: '93302A',
    mark: 'E9E2C8',
  },
  fonts: {
    serif: [family('Georgia', 'Gelasio', 1.25), times],
    sans: [family('Calibri', 'Carlito', 1.23), times],
  },
  sizes: {
    headline: { wantedPt: 32, floorPt: 28 },
    body: { wantedPt: 24, floorPt: 18 },
    quotation: { wantedPt: 28, floorPt: 20 },
    cell: { wantedPt: 18, floorPt: 14 },
    reference: { wantedPt: 13, floorPt: 12 },
    page_body: { wantedPt: 12, floorPt: 10.5 },
    page_label: { wantedPt: 10, floorPt: 9 },
    page_title: { wantedPt: 28, floorPt: 14 },
    page_lead: { wantedPt: 15, floorPt: 10.5 },
    large_print: { wantedPt: 18, floorPt: 18 },
  },
  yields: [],
  roomMm: 8,
}
