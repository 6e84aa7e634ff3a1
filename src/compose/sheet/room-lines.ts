/** Ruled lines for an answer: how many are wanted, and how many a full page must leave. */
export interface RoomLines {
  readonly lines: number
  readonly least: number
}

/** A fact is recalled in three or four lines, a judgement takes six to eight. */
const byLevel: Readonly<Record<string, RoomLines>> = {
  remember: { lines: 3, least: 2 },
  understand: { lines: 4, least: 2 },
  apply: { lines: 6, least: 3 },
  analyse: { lines: 6, least: 3 },
  evaluate: { lines: 8, least: 3 },
  create: { lines: 8, least: 3 },
}
const ofNoLevel: RoomLines = { lines: 4, least: 2 }

/** Room for a question: what the brief asks for, or else what questions of its level need. */
export function roomLines(level: string | null, own: number | null): RoomLines {
  const usual = byLevel[level ?? ''] ?? ofNoLevel
  if (own === null) return usual
  return { lines: own, least: Math.min(own, usual.least) }
}
