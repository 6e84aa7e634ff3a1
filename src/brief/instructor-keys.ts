/** Fields that only the instructor sees: everywhere, and in the named section alone. */
const everywhere: readonly string[] = ['notes']
const inSection: Readonly<Record<string, readonly string[]>> = {
  discussion: ['answer', 'misreading', 'minutes'],
}

/** The fields of a mapping of one section (a key of the brief, or '' for the brief itself) that are the instructor's. */
export const instructorKeys = (section: string): readonly string[] => [
  ...everywhere,
  ...(inSection[section] ?? []),
]
