import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Cuts a font down to the letters of a text; kerning and the like stay. Undefined where the file is no font. */
export type SubsetFont = (font: Uint8Array, text: string) => Uint8Array | undefined

/** HarfBuzz's flag to leave the hinting out: screens do without it, and it is a third of a face. */
const noHinting = 1

interface Subsetter {
  readonly memory: { readonly buffer: ArrayBuffer }
  _initialize(): void
  malloc(size: number): number
  free(pointer: number): void
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_set_add(set: number, codePoint: number): void
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_unicode_set(input: number): number
  hb_subset_input_set_flags(input: number, flags: number): void
  hb_subset_or_fail(face: number, input: number): number
}

interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
}

/** Opens HarfBuzz's subsetter, which harfbuzzjs ships as a WASM file without imports. */
export function openSubsetter(): SubsetFont {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
  const { Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly
  const hb = new Instance(new Module(readFileSync(file)), {}).exports as Subsetter
  hb._initialize()
  return (font, text) => subset(hb, font, text)
}

function subset(hb: Subsetter, font: Uint8Array, text: string): Uint8Array | undefined {
  const data = hb.malloc(font.length)
  new Uint8Array(hb.memory.buffer).set(font, data)
  const blob = hb.hb_blob_create(data, font.length, 2, 0, 0)
  const face = hb.hb_face_create(blob, 0)
  const input = hb.hb_subset_input_create_or_fail()
  hb.hb_subset_input_set_flags(input, noHinting)
  const letters = hb.hb_subset_input_unicode_set(input)
  for (const codePoint of codePoints(text)) hb.hb_set_add(letters, codePoint)
  const cut = hb.hb_subset_or_fail(face, input)
  let bytes: Uint8Array | undefined
  if (cut !== 0) {
    const out = hb.hb_face_reference_blob(cut)
    const at = hb.hb_blob_get_data(out, 0)
    bytes = new Uint8Array(hb.memory.buffer).slice(at, at + hb.hb_blob_get_length(out))
    hb.hb_blob_destroy(out)
    hb.hb_face_destroy(cut)
  }
  hb.hb_subset_input_destroy(input)
  hb.hb_face_destroy(face)
  hb.hb_blob_destroy(blob)
  hb.free(data)
  return bytes
}

function codePoints(text: string): number[] {
  return [...new Set(text)].map((char) => char.codePointAt(0) as number).sort((a, b) => a - b)
}
