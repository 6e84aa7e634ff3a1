import { describe, expect, it } from 'vitest'
import { claimPdfUa } from '../../../src/write/pdf/claim-pdf-ua.ts'

/** A tagged PDF of two objects with a cross-reference table, as Typst writes them. */
function tagged(viewer: string): Uint8Array {
  const xmp = '<rdf:RDF><rdf:Description rdf:about=""></rdf:Description></rdf:RDF>'
  const objects = [
    `1 0 obj\n<<\n  /Length ${xmp.length}\n  /Type /Metadata\n>>\nstream\n${xmp}\nendstream\nendobj\n`,
    `2 0 obj\n<<\n  /Type /Catalog\n  /Metadata 1 0 R\n  /StructTreeRoot 9 0 R${viewer}\n>>\nendobj\n`,
  ]
  const head = '%PDF-1.7\n'
  const second = head.length + (objects[0] ?? '').length
  const row = (at: number) => `${String(at).padStart(10, '0')} 00000 n \n`
  const body = head + objects.join('')
  const xref = `xref\n0 3\n0000000000 65535 f \n${row(head.length)}${row(second)}`
  return Buffer.from(
    `${body}${xref}trailer\n<<\n  /Size 3\n  /Root 2 0 R\n>>\nstartxref\n${body.length}\n%%EOF`,
    'latin1',
  )
}

describe('claimPdfUa', () => {
  it.each(['', '\n  /ViewerPreferences <<\n    /Direction /L2R\n  >>'])(
    'appends and changes nothing that stands (%j)',
    (viewer) => {
      const before = tagged(viewer)
      const after = Buffer.from(claimPdfUa(before))
      expect(after.subarray(0, before.length).equals(Buffer.from(before))).toBe(true)
      const text = after.toString('latin1')
      const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
      const section = text.slice(start)
      expect(section.startsWith('xref\n')).toBe(true)
      expect(section).toContain(`/Prev ${before.toString().match(/startxref\n(\d+)/)?.[1]}`)
      const rows = [...section.matchAll(/^(\d+) 1\n(\d{10}) 00000 n \n/gm)]
      expect(rows).toHaveLength(2)
      for (const [, number, at] of rows) expect(text.startsWith(`${number} 0 obj\n`, Number(at))).toBe(true)
      const stream = /\/Length (\d+)[^>]*>>\nstream\n([\s\S]*?)\nendstream/.exec(text.slice(before.length))
      expect(Number(stream?.[1])).toBe(stream?.[2]?.length)
      expect(stream?.[2]).toContain('pdfuaid:part')
      expect(text.slice(before.length)).toContain('/DisplayDocTitle true')
    },
  )

  it('refuses what is not tagged', () => {
    const untagged = Buffer.from(
      Buffer.from(tagged('')).toString('latin1').replace('StructTreeRoot', 'NothingTreeRoot'),
      'latin1',
    )
    expect(() => claimPdfUa(untagged)).toThrow()
  })
})
