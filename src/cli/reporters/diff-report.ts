import type { BriefChanges } from '../../build/diff/diff.ts'
import { sortedJson } from './sorted-json.ts'
import { changesMarkdown, escapeMarkdown, tellChanges } from './tell-changes.ts'

const same = 'Nothing that a reader meets has changed.'
const fate = ({ was, is, changes }: BriefChanges): string | null =>
  !was ? 'It is new.' : !is ? 'It is gone.' : changes.length === 0 ? same : null

const asText = (briefs: readonly BriefChanges[]): string =>
  briefs
    .map((brief) => {
      const body = fate(brief)
      const lines = (body === null ? tellChanges(brief.changes) : `${body}\n`).replace(/^(?=.)/gm, '  ')
      return `${brief.name}\n${lines}`
    })
    .join('\n')

const asMarkdown = (briefs: readonly BriefChanges[]): string =>
  briefs
    .map((brief) => `### ${escapeMarkdown(brief.name)}\n\n${fate(brief) ?? changesMarkdown(brief.changes)}\n`)
    .join('\n')

/** What `briefdeck diff` prints, by the name of its reporter. */
export const diffReports = {
  text: asText,
  json: (briefs: readonly BriefChanges[]) => sortedJson({ version: 1, briefs }),
  markdown: asMarkdown,
} as const satisfies Readonly<Record<string, (briefs: readonly BriefChanges[]) => string>>
