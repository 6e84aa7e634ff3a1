import { nearestHint } from '../nearest.ts'
import { applyCorrections } from './apply-corrections.ts'
import { type FileText, type Problems, placeAt } from './file-text.ts'
import { headOf } from './head-values.ts'
import { idFromFile } from './id-from-file.ts'
import { readBody } from './read-body.ts'
import { readHead } from './read-head.ts'
import { readUnit } from './read-unit.ts'
import type { HandText, Source } from './source.ts'
import { placeUnits, type ReadUnit } from './unit-builder.ts'

const isRule = (line: string) => /^---[ \t]*$/.test(line)

/** Lines of the head: after a first line "---", to the next line that is "---". Null without a head. */
function findHead(file: FileText): { readonly endLine: number | null } | null {
  const lineOf = (index: number) =>
    file.text.slice(file.lineStarts[index] ?? 0, (file.lineStarts[index + 1] ?? file.text.length + 1) - 1)
  if (!isRule(lineOf(0))) return null
  for (let index = 1; index < file.lineStarts.length; index++)
    if (isRule(lineOf(index))) return { endLine: index }
  return { endLine: null }
}

/**
 * Reads a transcription: a YAML head, then the text with its marks. Without a head the file is one hand. Null when it holds
 * no words of a document.
 */
export function readTranscription(file: FileText, problems: Problems): Source | null {
  const id = idFromFile(file.file)
  const found = findHead(file)
  if (found !== null && found.endLine === null) {
    problems.add(
      'head-unclosed',
      'The head begins with `---` and does not end.',
      placeAt(file, 0),
      'End it with a line that is exactly `---`.',
    )
    return null
  }
  if (found === null && !file.file.toLowerCase().endsWith('.txt') && file.text.trim() !== '')
    problems.add(
      'head-missing',
      'The file has no head, so nothing is known of the document.',
      placeAt(file, 0),
      `Begin it with a line \`---\`, then \`id: ${id}\`, \`kind\`, \`date\` …, then a line \`---\`.`,
      'warning',
    )
  const endLine = found?.endLine ?? -1
  const head =
    found === null
      ? headOf(id)
      : readHead(file, file.lineStarts[1] ?? 0, file.lineStarts[endLine] ?? 0, id, problems)
  const hands = head.hands.map((hand) => hand.id)
  const body = readBody(file, endLine + 2, hands, problems)
  const context = { file, problems }
  const read = body.units.flatMap((unit) => readUnit(unit, context))
  for (const unit of read)
    if (unit.kind === 'insertion' && unit.hand !== null && !hands.includes(unit.hand))
      problems.add(
        'hand-unknown',
        `The head lists no hand \`${unit.hand}\`.`,
        placeAt(file, unit.pieces[0]?.offset ?? 0),
        nearestHint(unit.hand, hands),
      )
  const units = applyCorrections(read, head.corrections ?? [], file, problems)
  // What an unknown hand wrote is kept apart, so that nobody is made its author by a slip.
  const unknown = [
    ...new Set(units.flatMap(({ hand }) => (hand === null || hands.includes(hand) ? [] : [hand]))),
  ]
  const all = [
    ...head.hands,
    ...unknown.map((name) => ({ id: name, who: null, certainty: 'unknown' as const })),
  ]
  const texts = all.map(
    (hand): HandText => ({ hand, ...placeUnits(units.filter((unit) => unit.hand === hand.id)) }),
  )
  if (!texts.some(({ diplomatic }) => /[\p{L}\p{N}]/u.test(diplomatic))) {
    problems.add(
      'source-empty',
      'The file holds no words of a document.',
      placeAt(file, 0),
      'Below the head stands the text, as in `--- page 1 ---`, an empty line, then the words.',
    )
    return null
  }
  const silent = { found: [], add: () => undefined }
  const plain = (raw: typeof body.edition): ReadUnit[] =>
    raw
      .flatMap((unit) => readUnit(unit, { file, problems: silent }))
      .filter(({ kind }) => kind !== 'insertion')
  return {
    head,
    file: file.file,
    pages: body.pages,
    hands: texts,
    edition: placeUnits(plain(body.edition)).units,
    furniture: placeUnits(plain(body.furniture)).units,
    lineStarts: file.lineStarts,
  }
}
