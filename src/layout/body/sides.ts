import type { Actor } from '../../document/figure.ts'

/** Actors of one side, in the columns that are theirs. */
export interface Side {
  readonly name: string
  readonly actors: readonly Actor[]
  readonly columns: number
}

/** Sides in the order in which the brief names them. */
export function sidesOf(
  actors: readonly Actor[],
): readonly { readonly name: string; readonly actors: readonly Actor[] }[] {
  const names = [...new Set(actors.map((actor) => actor.side))]
  return names.map((name) => ({ name, actors: actors.filter((actor) => actor.side === name) }))
}

/**
 * Gives each side its columns: one at least, the others where they make the rows fewest. Where there are more sides than
 * columns, all actors share them and `named` is false: each then says its own side.
 */
export function sidesInColumns(
  actors: readonly Actor[],
  columns: number,
): { readonly sides: readonly Side[]; readonly used: number; readonly named: boolean } {
  const sides = sidesOf(actors).map((side) => ({ ...side, columns: 1 }))
  if (sides.length > columns) {
    const used = Math.min(columns, actors.length)
    return { sides: [{ name: '', actors, columns: used }], used, named: false }
  }
  for (let free = columns - sides.length; free > 0; free--) {
    const rows = (side: (typeof sides)[number]) => side.actors.length / side.columns
    const fullest = sides.reduce((most, side) => (rows(side) > rows(most) ? side : most))
    if (rows(fullest) <= 1) break
    fullest.columns += 1
  }
  return { sides, used: sides.reduce((sum, side) => sum + side.columns, 0), named: true }
}
