/** What is known of a family that office programs name: its metric twin and the line pitch to plan with. */
interface KnownFamily {
  readonly twin: string
  /** In em: the larger of the family's own ascent + descent + gap and its twin's. */
  readonly pitchEm: number
}

/** Families whose free twin has the same advance widths, so that text measured here breaks alike in an office program. */
export const knownFamilies: Readonly<Record<string, KnownFamily>> = {
  Georgia: { twin: 'Gelasio', pitchEm: 1.27 },
  Calibri: { twin: 'Carlito', pitchEm: 1.2207 },
  'Times New Roman': { twin: 'Tinos', pitchEm: 1.149 },
  Arial: { twin: 'Arimo', pitchEm: 1.149 },
}
