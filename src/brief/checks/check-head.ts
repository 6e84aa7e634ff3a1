import type { Diagnostic } from '../../diagnostic.ts'
import type { Brief } from '../brief.ts'
import { parseEdtf } from '../edtf.ts'
import type { Locate } from '../locate.ts'

/** A language tag of BCP 47: language, script, region, variants. Extensions and private use are not for briefs. */
const languageTag = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*$/i

function checkLanguage(brief: Brief, locate: Locate): Diagnostic[] {
  if (languageTag.test(brief.lang)) return []
  return [
    {
      severity: 'error',
      code: 'bad-language',
      message: `'${brief.lang}' is no language tag.`,
      place: locate('/lang'),
      hint: 'Write the short form of BCP 47: en-GB, fr, pl, zh-Hant.',
    },
  ]
}

function checkRevised(brief: Brief, locate: Locate): Diagnostic[] {
  const date = brief.revised === undefined ? null : parseEdtf(brief.revised)
  if (date === null || (date.precision === 'day' && !date.approximate && !date.uncertain)) return []
  return [
    {
      severity: 'error',
      code: 'bad-date',
      message: '`revised` is one certain day: it becomes the date in the properties of the files.',
      place: locate('/revised'),
      hint: 'Write it as 2026-11-23.',
    },
  ]
}

/** Whether a path, as written, stays in the brief's folder, or for `/sources/…` in the shared one. */
function staysInside(path: string): boolean {
  const shared = path.startsWith('/sources/')
  if (/[\\:]/.test(path) || (path.startsWith('/') && !shared)) return false
  return !path.split('/').includes('..')
}

function checkPaths(brief: Brief, locate: Locate): Diagnostic[] {
  const files = [
    ...brief.sources.map((file, index) => ({ file, path: `/sources/${index}` })),
    ...brief.figures.flatMap((figure) =>
      figure.kind === 'picture' ? [{ file: figure.file, path: `${figure.path}/file` }] : [],
    ),
  ]
  return files
    .filter(({ file }) => !staysInside(file))
    .map(({ file, path }) => ({
      severity: 'error',
      code: 'path-outside',
      message: `'${file}' leads out of the brief's folder.`,
      place: locate(path),
      hint: 'Put the file beside the brief (sources/letter.md), or into sources/ beside all briefs (/sources/letter.md).',
    }))
}

function checkSourcesOnce(brief: Brief, locate: Locate): Diagnostic[] {
  return brief.sources.flatMap((file, index): Diagnostic[] => {
    const first = brief.sources.indexOf(file)
    if (first === index) return []
    return [
      {
        severity: 'error',
        code: 'duplicate-id',
        message: `The source '${file}' is named twice.`,
        place: locate(`/sources/${index}`),
        hint: 'Name each source once.',
        related: [{ message: 'It is named here first.', place: locate(`/sources/${first}`) }],
      },
    ]
  })
}

function checkLinks(brief: Brief, locate: Locate): Diagnostic[] {
  return brief.further_reading
    .filter(({ url }) => url !== undefined && !/^(https?:\/\/|mailto:)[^\s]+$/i.test(url))
    .map(({ url, path }) => ({
      severity: 'error',
      code: 'link-refused',
      message: `'${url}' is no address that a reader can follow.`,
      place: locate(`${path}/url`),
      hint: 'An address begins with https:// and holds no spaces.',
    }))
}

/** What stands at the head of a brief and names things outside it: language, dates of the sheet, files, links. */
export const checkHead = (brief: Brief, locate: Locate): readonly Diagnostic[] =>
  [checkLanguage, checkRevised, checkPaths, checkSourcesOnce, checkLinks].flatMap((check) =>
    check(brief, locate),
  )
