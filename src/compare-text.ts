/** Orders texts by their code units: the same on every machine, which no collation of a locale is. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
