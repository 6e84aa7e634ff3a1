/** `hhea`, `OS/2` and `head`, as tags of OpenType's table directory. */
const tables = { hhea: 0x68686561, os2: 0x4f532f32, head: 0x68656164 } as const
/** Bit 7 of OS/2's fsSelection: the typographic metrics are those to use. */
const usesTypographic = 0x80

/**
 * How far a face reaches above its baseline, in em, as office programs take it: the typographic ascender where the face says
 * so, else that of its horizontal header. Undefined where the bytes are no font.
 */
export function fontAscent(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    const at = offsets(view)
    const os2 = at.get(tables.os2)
    const hhea = at.get(tables.hhea)
    const head = at.get(tables.head)
    if (hhea === undefined || head === undefined) return undefined
    const unitsPerEm = view.getUint16(head + 18)
    const typographic = os2 !== undefined && (view.getUint16(os2 + 62) & usesTypographic) !== 0
    return view.getInt16(typographic ? os2 + 68 : hhea + 4) / unitsPerEm
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function offsets(view: DataView): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const count = view.getUint16(4)
  for (let i = 0; i < count; i++) found.set(view.getUint32(12 + 16 * i), view.getUint32(12 + 16 * i + 8))
  return found
}
