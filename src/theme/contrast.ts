const channels = (hex: string): readonly number[] =>
  [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)

/** Relative luminance of a hex colour, 0 to 1: WCAG 2.2, "relative luminance". */
export const luminanceOf = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two hex colours, 1 to 21: WCAG 2.2, "contrast ratio". */
export const contrastOf = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** What text needs against its ground: WCAG 2.2, 1.4.3; large is 18 pt and more, or 14 pt and bold. */
export const neededContrast = (sizePt: number, bold: boolean): 3 | 4.5 =>
  sizePt >= 18 || (bold && sizePt >= 14) ? 3 : 4.5

const hexOf = (values: readonly number[]): string =>
  values
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()

/**
 * The colour nearest to a text's that has a contrast with its ground: the same, mixed with as little black or white as does.
 * @returns six hex digits; black or white where nothing else would do.
 */
export const contrastingColour = (text: string, ground: string, atLeast: number): string => {
  const own = channels(text)
  const end = contrastOf('000000', ground) > contrastOf('FFFFFF', ground) ? 0 : 1
  for (let step = 0; step < 100; step += 1) {
    const mixed = hexOf(own.map((value) => value + (end - value) * (step / 100)))
    if (contrastOf(mixed, ground) >= atLeast) return mixed
  }
  return end === 0 ? '000000' : 'FFFFFF'
}

/** The sentence that every report of a contrast is: colours by name and value, what it is and what it must be. */
export const contrastMessage = (
  text: { readonly name: string; readonly hex: string },
  ground: { readonly name: string; readonly hex: string },
  needed: number,
): { readonly message: string; readonly hint: string } => ({
  message: `"${text.name}" (#${text.hex}) on "${ground.name}" (#${ground.hex}) has a contrast of ${contrastOf(text.hex, ground.hex).toFixed(2)} to 1; text needs ${needed} to 1.`,
  hint: `#${contrastingColour(text.hex, ground.hex, needed)} would do for "${text.name}".`,
})
