import type { Block, Run, Section } from '../document/document.ts'
import type { SourceHead } from '../evidence/evidence.ts'
import type { TranscriptUnit } from '../evidence/print-transcript.ts'
import type { Labels } from '../theme/labels.ts'
import { partRuns } from './words/quotation-runs.ts'
import { placeReference } from './words/references.ts'
import { sourceName } from './words/source-names.ts'
import { type Naming, sourceOf, voiceOf } from './world.ts'

/** What stands at the end of a reading version: the documents, each a section, every paragraph with the place that references name. */
export function transcriptSections(
  transcripts: readonly (readonly TranscriptUnit[])[],
  sources: readonly SourceHead[],
  labels: Labels,
  lang: string,
): readonly Section[] {
  const naming: Naming = { labels, sources }
  return transcripts.flatMap((units, index): Section[] => {
    const head = sourceOf(naming, units[0]?.source ?? null)
    if (head === undefined) return []
    return [
      {
        id: `transcript-${index + 1}`,
        layout: 'transcript',
        audience: 'all',
        spare: false,
        header: [],
        kicker: [{ text: labels.parts.document }],
        headline: [{ text: sourceName(head, labels) }],
        blocks: units.map((unit) => unitBlock(unit, head, naming, lang)),
        footer: [],
        notes: [],
      },
    ]
  })
}

function unitBlock(unit: TranscriptUnit, head: SourceHead, naming: Naming, lang: string): Block {
  const voice = voiceOf(naming, unit.source, unit.hand)
  const foreign = head.lang !== lang && head.lang !== lang.split('-')[0]
  const runs = partRuns(unit.parts, { voice, ...(foreign ? { lang: head.lang } : {}) })
  const place = placeReference(unit, { ...naming, sources: naming.sources.filter((one) => one === head) })
  const reference: Run = { text: place, reference: { path: '', status: 'source' } }
  return {
    type: 'quotation',
    path: '',
    voice,
    runs,
    reference: [reference],
    ...(foreign ? { lang: head.lang } : {}),
  }
}
