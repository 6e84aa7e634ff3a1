/** What is known of a family that office programs name: its metric twin and the line pitch to plan with. */
interface KnownFamily {
  readonly twin: string
  /**
   * In em: the largest of the family's own ascent + descent + gap, its twin's, and the 1.2 that LibreOffice gives to every
   * line of a slide whatever its face.
   */
  readonly pitchEm: number
}

/** Families whose free twin has the same advance widths, so that text measured here breaks alike in an office program. */
export const knownFamilies: Readonly<Record<string, KnownFamily>> = {
  Georgia: { twin: 'Gelasio', pitchEm: 1.27 },
  Calibri: { twin: 'Carlito', pitchEm: 1.2207 },
  'Times New Roman': { twin: 'Tinos', pitchEm: 1.2 },
  Arial: { twin: 'Arimo', pitchEm: 1.2 },
}
