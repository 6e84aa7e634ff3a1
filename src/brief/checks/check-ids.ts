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

function unknown(
  id: string,
  path: string,
  known: readonly string[],
  what: string,
  locate: Locate,
): Diagnostic[] {
  if (known.includes(id)) return []
  return [
    {
      severity: 'error',
      code: 'unknown-id',
      message: `There is no ${what} with the id \`${id}\`.`,
      place: locate(path),
      hint: known.length === 0 ? `The brief has no ${what} at all.` : nearestHint(id, [...new Set(known)]),
    },
  ]
}

/** Ids stand once among their like, and whatever is meant by an id exists. */
export function checkIds(brief: Brief, locate: Locate): readonly Diagnostic[] {
  const actors = brief.actors?.items ?? []
  const actorIds = actors.map(({ id }) => id)
  const excerptIds = brief.excerpts.map(({ id }) => id)
  return [
    ...duplicates(actors, 'actors', locate),
    ...duplicates([...brief.figures, ...brief.excerpts], 'figures or excerpts', locate),
    ...duplicates(quotationsOf(brief), 'quotations', locate),
    ...actors.flatMap(({ relations }) =>
      relations.flatMap(({ to, path }) => unknown(to, `${path}/to`, actorIds, 'actor', locate)),
    ),
    ...(brief.handout?.excerpts ?? []).flatMap((id, index) =>
      unknown(id, `${brief.handout?.path}/excerpts/${index}`, excerptIds, 'excerpt', locate),
    ),
  ]
}
