import type { Diagnostic } from '../../diagnostic.ts'
import { nearestHint } from '../../nearest.ts'
import type { Brief } from '../brief.ts'
import type { Locate } from '../locate.ts'
import { visitMappings } from './visit-mappings.ts'

interface Named {
  readonly id: string
  /** Pointer of the mapping that has the id. */
  readonly path: string
}

function quotationsOf(brief: Brief): Named[] {
  const found: Named[] = []
  visitMappings(brief, ({ exact, id, path }) => {
    if (typeof exact === 'string' && typeof id === 'string') found.push({ id, path })
  })
  return found
}

function duplicates(named: readonly Named[], what: string, locate: Locate): Diagnostic[] {
  const first = new Map<string, Named>()
  return named.flatMap((one): Diagnostic[] => {
    const before = first.get(one.id)
    if (before === undefined) {
      first.set(one.id, one)
      return []
    }
    return [
      {
        severity: 'error',
        code: 'duplicate-id',
        message: `Two ${what} have the id \`${one.id}\`.`,
        place: locate(`${one.path}/id`),
        hint: 'Give each an id of its own.',
        related: [{ message: 'The first one stands here.', place: locate(`${before.path}/id`) }],
      },
    ]
  })
}

/** More unknown ids than this come from one mistake. */
const mostUnknown = 200

function unknown(
  used: readonly Named[],
  named: readonly Named[],
  what: string,
  locate: Locate,
): Diagnostic[] {
  const known = new Set(named.map(({ id }) => id))
  return used
    .filter(({ id }) => !known.has(id))
    .slice(0, mostUnknown)
    .map(({ id, path }) => ({
      severity: 'error',
      code: 'unknown-id',
      message: `There is no ${what} with the id \`${id}\`.`,
      place: locate(path),
      hint: known.size === 0 ? `The brief has no ${what} at all.` : nearestHint(id, [...known]),
    }))
}

/** Ids stand once among their like, and whatever is meant by an id exists. */
export function checkIds(brief: Brief, locate: Locate): readonly Diagnostic[] {
  const { figures, excerpts, handout } = brief
  const actors = brief.actors?.items ?? []
  const related = actors.flatMap(({ relations }) =>
    relations.map(({ to, path }) => ({ id: to, path: `${path}/to` })),
  )
  const printed = (handout?.excerpts ?? []).map((id, index) => ({
    id,
    path: `${handout?.path}/excerpts/${index}`,
  }))
  return [
    ...duplicates(actors, 'actors', locate),
    ...duplicates([...figures, ...excerpts], 'figures or excerpts', locate),
    ...duplicates(quotationsOf(brief), 'quotations', locate),
    ...unknown(related, actors, 'actor', locate),
    ...unknown(printed, excerpts, 'excerpt', locate),
  ]
}
