/** Windows platform, in which names are UTF-16. */
const windows = 3
/** Typographic family, and family: name ids of OpenType's `name` table. */
const familyIds = [16, 1]

/** The family name that stands in a TrueType or OpenType file, or undefined where there is none to be read. */
export function fontFamilyName(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    const names = readNames(view, nameTable(view))
    return familyIds.map((id) => names.get(id)).find(Boolean)
  } catch (error) {
    // A table that points outside of the file: it is no font.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function nameTable(view: DataView): number {
  const tables = view.getUint16(4)
  for (let i = 0; i < tables; i++) {
    const row = 12 + 16 * i
    if (view.getUint32(row) === 0x6e616d65) return view.getUint32(row + 8)
  }
  throw new RangeError('no name table')
}

/** The first Windows name of each id; English comes first in the files that matter. */
function readNames(view: DataView, table: number): Map<number, string> {
  const names = new Map<number, string>()
  const strings = table + view.getUint16(table + 4)
  for (let i = 0; i < view.getUint16(table + 2); i++) {
    const row = table + 6 + 12 * i
    const id = view.getUint16(row + 6)
    if (view.getUint16(row) !== windows || names.has(id)) continue
    const at = strings + view.getUint16(row + 10)
    let name = ''
    for (let j = 0; j + 1 < view.getUint16(row + 8); j += 2)
      name += String.fromCharCode(view.getUint16(at + j))
    names.set(id, name)
  }
  return names
}
