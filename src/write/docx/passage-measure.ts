/** Width of a passage's lines in em of its type, as layout/excerpt-lines.ts breaks them for every output. */
export const passageMeasureEm = 22
