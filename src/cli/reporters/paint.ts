/** Sets words off on a terminal. */
export type Paint = (style: 'error' | 'warning' | 'note' | 'quiet' | 'strong', words: string) => string

const sequences = { error: '31;1', warning: '33;1', note: '36;1', quiet: '2', strong: '1' } as const

/** Colours by the sequences of ECMA-48, or none at all. */
export const painter = (colour: boolean): Paint =>
  colour ? (style, words) => `\u001b[${sequences[style]}m${words}\u001b[0m` : (_, words) => words
