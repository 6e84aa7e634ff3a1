import { basename, dirname, extname, join, resolve } from 'node:path'
import type { Diagnostic } from '../../diagnostic.ts'
import type { Snapshot } from '../../review/diff/snapshot.ts'
import { snapshotDeck } from '../../review/diff/snapshot-deck.ts'
import { snapshotFacts } from '../../review/diff/snapshot-facts.ts'
import { snapshotPptx } from '../../review/diff/snapshot-pptx.ts'
import type { Desk } from '../desk.ts'
import type { Disk } from '../disk.ts'
import { type BriefFile, findBriefs } from '../find-briefs.ts'
import { type BuildTools, prepareBrief } from '../make-brief.ts'
import { gitDisk, isRevision } from './git-disk.ts'

/** The largest finished deck that is compared. */
const mostDeckBytes = 256 * 1024 * 1024

/** One state of one brief, or of a finished deck. */
export interface State {
  readonly name: string
  readonly snapshot: Snapshot
  /** A picture of each slide, where the state is a brief's. */
  pictures(): Promise<readonly Uint8Array[]>
}

/** A side of a comparison: what it holds, by name, or why it cannot be read. */
export type Side =
  | { readonly states: readonly State[]; readonly problems: readonly Diagnostic[] }
  | { readonly states: null; readonly mistake: string }

/** Opens what a run makes briefs with, over a disk of its own. */
export type OpenTools = (disk: Disk) => BuildTools

async function stateOfBrief(
  file: BriefFile,
  cwd: string,
  tools: BuildTools,
): Promise<State | readonly Diagnostic[]> {
  const { desk, evidence, diagnostics, read } = await prepareBrief(
    file,
    { rows: [], makes: false, cwd },
    tools,
  )
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const brief = read?.brief ?? null
  if (desk === null || brief === null || errors.length > 0) return errors
  const deck = await desk.deck('instructor')
  const { fill, settings, fits } = await desk.briefing()
  const found = desk.diagnostics.filter(({ severity }) => severity === 'error')
  if (found.length > 0) return found
  return {
    name: file.name,
    snapshot: {
      slides: snapshotDeck(deck),
      facts: snapshotFacts(brief, evidence),
      page: fits ? { fill: Math.round(fill * 100) / 100, bodyPt: settings.bodyPt } : null,
    },
    pictures: async () => (await (desk as Desk).deckImages('instructor')).slides,
  }
}

async function statesOfBriefs(path: string, cwd: string, tools: BuildTools): Promise<Side> {
  const found = findBriefs([path], cwd, tools.disk)
  const [mistake] = found.mistakes
  if (mistake !== undefined) return { states: null, mistake }
  const states: State[] = []
  const problems: Diagnostic[] = []
  for (const file of found.briefs) {
    const state = await stateOfBrief(file, cwd, tools)
    if ('snapshot' in state) states.push(state)
    else problems.push(...state)
  }
  return { states, problems }
}

function stateOfDeck(path: string, said: string, disk: Disk): Side {
  if (disk.size(path) > mostDeckBytes) return { states: null, mistake: `“${said}” is larger than any deck.` }
  const slides = snapshotPptx(disk.read(path))
  if (slides === null) return { states: null, mistake: `“${said}” is not a PowerPoint file.` }
  const snapshot: Snapshot = { slides, facts: [], page: null }
  return {
    states: [{ name: basename(path, extname(path)), snapshot, pictures: async () => [] }],
    problems: [],
  }
}

/**
 * Reads a side: a finished deck (a .pptx), a brief or a folder of briefs, or those at a commit of git: REV, or REV:PATH as git
 * writes it. A path that is there is never taken for a commit.
 */
export async function readSide(
  said: string,
  cwd: string,
  disk: Disk,
  own: readonly string[],
  open: OpenTools,
): Promise<Side> {
  const path = resolve(cwd, said)
  const kind = disk.kind(path)
  if (kind === 'file' && extname(path) === '.pptx') return stateOfDeck(path, said, disk)
  if (kind !== null) return statesOfBriefs(said, cwd, open(disk))
  const [, revision = said, within = 'briefs'] = /^([^:]+):(.*)$/.exec(said) ?? []
  if (revision.startsWith('-') || !isRevision(revision, cwd))
    return { states: null, mistake: `“${said}” is no brief, deck or folder, and no commit of git.` }
  const there = gitDisk(revision, cwd, own, disk)
  const inRevision = resolve(cwd, within)
  if (there.kind(inRevision) === 'file' && extname(inRevision) === '.pptx')
    return stateOfDeck(inRevision, said, there)
  return statesOfBriefs(join(dirname(inRevision), basename(inRevision)), cwd, open(there))
}
