/** A picture as a data URI: PNG, JPEG or GIF by its first bytes; anything else, SVG with its scripts included, is undefined. */
export function pictureUri(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined
  const type = signatures.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1]
  return (
    type &&
    `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')}`
  )
}

const signatures = [
  [[0x89, 0x50, 0x4e, 0x47], 'image/png'],
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  [[0x47, 0x49, 0x46, 0x38], 'image/gif'],
] as const
