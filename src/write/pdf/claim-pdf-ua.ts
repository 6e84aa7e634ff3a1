/**
 * Adds the claim of PDF/UA-1 (ISO 14289-1, 5: pdfuaid:part 1 in the metadata, DisplayDocTitle in the catalog) to a tagged PDF
 * of Typst's, as an incremental update (ISO 32000-1, 7.5.6): the metadata stream and the catalog once more, a cross-reference
 * section for the two, a trailer that points back. Nothing of the old bytes changes. The claim is true as far as the native
 * engine's own `ua-1` export of the same page confirms; see provePdfUa.
 */
export function claimPdfUa(pdf: Uint8Array): Uint8Array {
  const text = latin1(pdf)
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const trailer = text.slice(text.lastIndexOf('trailer'), text.lastIndexOf('startxref'))
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1])
  const catalog = objectAt(text, start, root)
  const meta = Number(/\/Metadata (\d+) 0 R/.exec(catalog)?.[1])
  const xmp = objectAt(text, start, meta).match(/stream\r?\n([\s\S]*?)\r?\nendstream/)?.[1]
  if (!xmp || !catalog.includes('/StructTreeRoot'))
    throw new Error('not a tagged PDF of the kind that Typst writes')
  const claimed = xmp.replace(
    '</rdf:Description>',
    '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part></rdf:Description>',
  )
  const base = text.endsWith('\n') ? '' : '\n'
  const metaObject = `${meta} 0 obj\n<<\n  /Length ${claimed.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${claimed}\nendstream\nendobj\n`
  const rootObject = `${root} 0 obj\n${showTitle(catalog)}\nendobj\n`
  const metaAt = text.length + base.length
  const rootAt = metaAt + metaObject.length
  const xref = rootAt + rootObject.length
  const sections = [
    [meta, metaAt],
    [root, rootAt],
  ].map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
  const newTrailer = trailer.replace(/>>\s*$/, `  /Prev ${start}\n>>\n`)
  const update = `${base}${metaObject}${rootObject}xref\n${sections.join('')}${newTrailer}startxref\n${xref}\n%%EOF\n`
  return bytes(text + update)
}

/** The body of an object, found through the cross-reference table. */
function objectAt(text: string, xref: number, number: number): string {
  const head = /^xref\s+0 (\d+)\s+/.exec(text.slice(xref, xref + 40))
  if (!head || !(number < Number(head[1])))
    throw new Error(`no object ${number} in the cross-reference table`)
  const row = xref + head[0].length + 20 * number
  const at = Number(text.slice(row, row + 10))
  const opening = `${number} 0 obj`
  if (!text.startsWith(opening, at)) throw new Error(`no object ${number} at ${at}`)
  return text.slice(at + opening.length, text.indexOf('endobj', at)).trim()
}

function showTitle(catalog: string): string {
  const shown = '/DisplayDocTitle true'
  if (catalog.includes('/ViewerPreferences <<')) {
    return catalog.replace('/ViewerPreferences <<', `/ViewerPreferences <<\n    ${shown}`)
  }
  return catalog.replace(/>>$/, `  /ViewerPreferences << ${shown} >>\n>>`)
}

/** One character a byte, so that offsets in the string are offsets in the file. */
function latin1(pdf: Uint8Array): string {
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length).toString('latin1')
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
