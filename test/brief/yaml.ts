/** Text without the indentation that its first line has. */
export function yaml(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const text = String.raw({ raw: strings.raw }, ...values).replace(/^\n/, '')
  const indent = /^ */.exec(text)?.[0].length ?? 0
  return text
    .split('\n')
    .map((line) => line.slice(Math.min(indent, /^ */.exec(line)?.[0].length ?? 0)))
    .join('\n')
}
