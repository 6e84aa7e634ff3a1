import { fontAscent } from './font-ascent.ts'
import { fontFamilyName } from './font-family-name.ts'

/** The bytes of one face, and the family that the theme takes it for: Gelasio, Carlito, Tinos. */
export interface FontFile {
  readonly family: string
  readonly bytes: Uint8Array
}

/** A Typst program and what it may read; nothing else of the machine is within its reach. */
export interface TypstJob {
  /** Name of the program, as "page.typ". */
  readonly name: string
  readonly source: string
  /** Files it may read, by their absolute virtual path, as "/page.json". */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What the program finds in sys.inputs. */
  readonly inputs: Readonly<Record<string, string>>
}

/** A program that was laid out. Free it when done: the memory of the WASM engine is not collected. */
export interface TypstResult {
  /** Values of the metadata elements that carry this label, in order. */
  values(label: string): unknown[]
  /** The tagged PDF. A standard is known to the native engine alone and makes the export throw where the document breaks it. */
  pdf(standard?: 'ua-1'): Uint8Array
  /** The laid out pages in Typst's own vector format, from which pictures of them are drawn. */
  vector(): Uint8Array
  free(): void
}

/** Typst 0.14 behind one of its two builds. Both give the same bytes. */
export interface TypstEngine {
  readonly backend: 'native' | 'wasm'
  /** By the theme's name of a family, the name that stands in its files. */
  readonly families: ReadonlyMap<string, string>
  /** By the theme's name of a family, how far it reaches above the baseline, in em. */
  readonly ascents: ReadonlyMap<string, number>
  /** Throws TypstError when the program is at fault: programs are ours, so that is a bug and not the user's problem. */
  compile(job: TypstJob): TypstResult
  /** Lets go of what earlier documents left in memory; await it after each document of a long run. */
  settle(): Promise<void>
}

export class TypstError extends Error {
  override readonly name = 'TypstError'
}

/** The families of a set of faces, as the theme and as their files call them. A file without a name is no font. */
export function familiesOf(fonts: readonly FontFile[]): ReadonlyMap<string, string> {
  const families = new Map<string, string>()
  for (const { family, bytes } of fonts) {
    const name = families.has(family) ? undefined : fontFamilyName(bytes)
    if (name) families.set(family, name)
  }
  return families
}

/** How far each family reaches above its baseline: its first face tells. */
export function ascentsOf(fonts: readonly FontFile[]): ReadonlyMap<string, number> {
  const ascents = new Map<string, number>()
  for (const { family, bytes } of fonts) {
    const ascent = ascents.has(family) ? undefined : fontAscent(bytes)
    if (ascent !== undefined) ascents.set(family, ascent)
  }
  return ascents
}
