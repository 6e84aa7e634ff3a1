/** What a test asks of a PDF, read from its bytes: Typst leaves all objects but streams in plain text. */
export function readPdf(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString('latin1')
  const tags = [...text.matchAll(/\/Type \/StructElem\s+\/S \/(\w+)/g)].map((match) => match[1] as string)
  return {
    text,
    tags,
    pages: Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(text)?.[1]),
    mediaBox: /\/MediaBox \[([^\]]*)\]/.exec(text)?.[1]?.split(' ').map(Number),
    count: (tag: string) => tags.filter((one) => one === tag).length,
  }
}
