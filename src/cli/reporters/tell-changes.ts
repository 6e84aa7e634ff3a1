import type { Change, WordChange } from '../../build/diff/diff.ts'

/** How a report sets off what came and what went. */
interface Marks {
  added(text: string): string
  removed(text: string): string
  /** Words of somebody else's that stand in the report as they are. */
  plain(text: string): string
}

const textMarks: Marks = {
  added: (text) => `{+${text}+}`,
  removed: (text) => `[-${text}-]`,
  plain: (text) => text,
}

/** Words of which nothing is markup of GitHub Flavored Markdown. */
export const escapeMarkdown = (text: string) => text.replace(/[\\`*_{}[\]<>()#+!|~&@-]/g, '\\$&')
const markdownMarks: Marks = {
  added: (text) => `**${escapeMarkdown(text)}**`,
  removed: (text) => `~~${escapeMarkdown(text)}~~`,
  plain: escapeMarkdown,
}

/** Words that stay are shown only near those that do not. */
const near = 6

function tellWords(words: readonly WordChange[], marks: Marks): string {
  return words
    .map(({ kind, text }, index) => {
      if (kind === 'added') return marks.added(text)
      if (kind === 'removed') return marks.removed(text)
      const all = text.split(' ')
      const head = index === 0 ? [] : all.slice(0, near)
      const tail = index === words.length - 1 ? [] : all.slice(-near)
      const shown = head.length + tail.length >= all.length ? all : [...head, '…', ...tail]
      return marks.plain(shown.join(' '))
    })
    .join(' ')
}

const percent = (share: number) => `${Math.round(share * 100)} %`
const pageWords = (page: { readonly fill: number; readonly bodyPt: number } | null) =>
  page === null ? 'no page' : `${percent(page.fill)} full at ${page.bodyPt} pt`

function tell(change: Change, marks: Marks): string {
  const words = (text: string) => `“${marks.plain(text)}”`
  switch (change.kind) {
    case 'slide-added':
      return `new slide ${change.at}: ${words(change.slide)}`
    case 'slide-removed':
      return `slide ${change.at} is gone: ${words(change.slide)}`
    case 'slide-moved':
      return `moved from ${change.from} to ${change.to}: ${words(change.slide)}`
    case 'slide-hidden':
      return `hidden now: ${words(change.slide)}`
    case 'slide-shown':
      return `shown now: ${words(change.slide)}`
    case 'headline':
      return `headline: ${tellWords(change.words, marks)}`
    case 'text-changed':
      return `${change.changesNumber ? 'number or text' : 'text'}: ${tellWords(change.words, marks)}`
    case 'note-changed':
      return `notes: ${tellWords(change.words, marks)}`
    case 'text-added':
      return `new: ${marks.added(change.text)}`
    case 'text-removed':
      return `gone: ${marks.removed(change.text)}`
    case 'note-added':
      return `new in the notes: ${marks.added(change.text)}`
    case 'note-removed':
      return `gone from the notes: ${marks.removed(change.text)}`
    case 'page':
      return `the page: ${pageWords(change.from)} → ${pageWords(change.to)}`
    default:
      return `${change.kind} of ${words(change.of)}: ${marks.plain(change.from)} → ${marks.plain(change.to)}`
  }
}

/** Changes under the slide on which they are; what is of the whole comes first. */
function bySlide(
  changes: readonly Change[],
): readonly (readonly [slide: string, changes: readonly Change[]])[] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const slide = 'slide' in change && !change.kind.startsWith('slide-') ? change.slide : ''
    groups.set(slide, [...(groups.get(slide) ?? []), change])
  }
  return [...groups].sort(([a], [b]) => Number(b === '') - Number(a === ''))
}

/** What has changed, for people at a terminal, as indented lines under each slide: {+new+} and [-gone-]. */
export const tellChanges = (changes: readonly Change[]): string =>
  bySlide(changes)
    .map(([slide, found]) => {
      const lines = found.map((change) => `${slide === '' ? '' : '  '}${tell(change, textMarks)}\n`).join('')
      return `${slide === '' ? '' : `${slide}\n`}${lines}`
    })
    .join('')

/** What has changed, as a list in GitHub Flavored Markdown. */
export const changesMarkdown = (changes: readonly Change[]): string =>
  bySlide(changes)
    .map(([slide, found]) => {
      const lines = found.map((change) => `- ${tell(change, markdownMarks)}\n`).join('')
      return `${slide === '' ? '' : `\n**${escapeMarkdown(slide)}**\n\n`}${lines}`
    })
    .join('')
