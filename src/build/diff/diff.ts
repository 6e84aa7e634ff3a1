import { resolve } from 'node:path'
import { compareText } from '../../compare-text.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { type Change, findChanges } from '../../review/diff/find-changes.ts'
import type { Snapshot } from '../../review/diff/snapshot.ts'
import type { WordChange } from '../../review/diff/word-changes.ts'
import type { BuildEffects } from '../build.ts'
import { callFrom } from '../call-from.ts'
import type { Disk } from '../disk.ts'
import { fontBookOf, fontPackages, typstOf } from '../load-fonts.ts'
import type { BuildTools } from '../make-brief.ts'
import { openPagePress, type PagePress } from '../page-press.ts'
import { openWorkshop } from '../workshop.ts'
import { writeOutputs } from '../write-outputs.ts'
import { readSide, type State } from './read-side.ts'

export type { Change, WordChange }

/** What has become of one brief, or of one deck. */
export interface BriefChanges {
  readonly name: string
  /** Whether each side has it. */
  readonly was: boolean
  readonly is: boolean
  readonly changes: readonly Change[]
}

export type DiffOutcome =
  | { readonly ok: true; readonly briefs: readonly BriefChanges[]; readonly problems: readonly Diagnostic[] }
  | { readonly ok: false; readonly mistakes: readonly string[] }

const nothing: Snapshot = { slides: [], facts: [], page: null }

/** Numbers of the slides, from 1, on which something has changed; all where the other side has none. */
function changedSlides(own: Snapshot, changes: readonly Change[]): readonly number[] {
  const titles = new Set(changes.flatMap((change) => ('slide' in change ? [change.slide] : [])))
  return own.slides.flatMap(({ title }, index) => (titles.has(title) ? [index + 1] : []))
}

/** Writes pictures of the slides that changed: NAME-before-03.png, NAME-after-03.png. */
async function writePictures(
  name: string,
  sides: readonly (readonly [
    when: 'before' | 'after',
    state: State | undefined,
    changes: readonly Change[],
  ])[],
  folder: string,
  disk: Disk,
): Promise<void> {
  for (const [when, state, changes] of sides) {
    if (state === undefined) continue
    const numbers = changedSlides(state.snapshot, changes)
    if (numbers.length === 0) continue
    const pictures = await state.pictures()
    const files = numbers.flatMap((number) => {
      const bytes = pictures[number - 1]
      return bytes === undefined
        ? []
        : [{ file: `${name}-${when}-${String(number).padStart(2, '0')}.png`, bytes }]
    })
    if (files.length > 0) writeOutputs(files, folder, disk)
  }
}

/** Pairs what two sides hold: by name, or, where each holds one thing, those two whatever they are called. */
function pairStates(
  before: readonly State[],
  after: readonly State[],
): readonly (readonly [name: string, was: State | undefined, is: State | undefined])[] {
  if (before.length === 1 && after.length === 1)
    return [[(after[0] as State).name, before[0] as State, after[0] as State]]
  const names = [...new Set([...before, ...after].map(({ name }) => name))].sort(compareText)
  const of = (states: readonly State[], name: string) => states.find((state) => state.name === name)
  return names.map((name) => [name, of(before, name), of(after, name)] as const)
}

/** Headlines of old slides are said as they are now, so that a picture of the old slide is found by its own. */
const asBefore = (was: Snapshot, is: Snapshot, changes: readonly Change[]): readonly Change[] => {
  const old = new Map(
    is.slides.map(({ key, title }) => [title, was.slides.find((slide) => slide.key === key)?.title]),
  )
  return changes.map((change) =>
    'slide' in change ? ({ ...change, slide: old.get(change.slide) ?? change.slide } as Change) : change,
  )
}

/**
 * Tells what has changed between two states of briefs or decks, as their readers meet them.
 * @param images folder for pictures of the slides that changed, before and after.
 */
export async function diff(
  said: readonly [before: string, after: string],
  images: string | undefined,
  effects: BuildEffects,
): Promise<DiffOutcome> {
  const { cwd, templates } = effects
  const called = callFrom(cwd)
  const presses: PagePress[] = []
  const open = (disk: Disk): BuildTools => {
    const press = openPagePress(
      async (faces) => ({
        engine: await typstOf(faces),
        book: await fontBookOf(faces),
      }),
      true,
    )
    presses.push(press)
    return { disk, workshop: openWorkshop(templates, disk, called), press, called }
  }
  try {
    const own = [templates, fontPackages()]
    const before = await readSide(said[0], cwd, effects.disk, own, open)
    const after = await readSide(said[1], cwd, effects.disk, own, open)
    const mistakes = [before, after].flatMap((side) => (side.states === null ? [side.mistake] : []))
    if (before.states === null || after.states === null) return { ok: false, mistakes }
    const briefs: BriefChanges[] = []
    for (const [name, was, is] of pairStates(before.states, after.states)) {
      const [old, now] = [was?.snapshot ?? nothing, is?.snapshot ?? nothing]
      const changes = was === undefined || is === undefined ? [] : findChanges(old, now)
      if (images !== undefined)
        await writePictures(
          name,
          [
            ['before', was, asBefore(old, now, changes)],
            ['after', is, changes],
          ],
          resolve(cwd, images),
          effects.disk,
        )
      briefs.push({ name, was: was !== undefined, is: is !== undefined, changes })
    }
    return { ok: true, briefs, problems: [...before.problems, ...after.problems] }
  } finally {
    for (const press of presses) await press.close()
  }
}
