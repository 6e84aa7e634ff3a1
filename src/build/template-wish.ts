import type { Brief } from '../brief/brief.ts'
import type { Locate } from '../brief/locate.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { BriefFile } from './find-briefs.ts'
import type { Settings } from './settings/read-settings.ts'
import type { TemplateWish } from './workshop.ts'

/** What the call says of template, words and form, and briefdeck.yaml under it. */
export interface FormWishes {
  readonly template?: string
  readonly labels?: string
  readonly paper?: 'a4' | 'letter'
  readonly shape?: '16:9' | '4:3'
  readonly variant?: 'light' | 'dark'
  /** What holds for all briefs of a folder; left out where nothing is said. */
  readonly settings?: Settings
  readonly cwd: string
}

/** A name, and the folder from which it is meant where it is a path. */
interface Named {
  readonly name: string
  readonly base: string
}

const first = (...given: readonly (readonly [string | undefined, string])[]): Named | undefined => {
  for (const [name, base] of given) if (name !== undefined) return { name, base }
  return undefined
}

/** The template of a brief and how it is wanted: the call wins over the brief, the brief over briefdeck.yaml, that over the template. */
export function templateWish(brief: Brief, file: BriefFile, wishes: FormWishes): TemplateWish {
  const { settings, cwd } = wishes
  const folder = settings?.folder ?? cwd
  const template = first([wishes.template, cwd], [brief.template, file.folder], [settings?.template, folder])
  const labels = first([wishes.labels, cwd], [brief.labels, file.folder], [settings?.labels, folder])
  const paper = wishes.paper ?? settings?.paper
  const shape = wishes.shape ?? settings?.shape
  return {
    name: template?.name ?? 'teaching',
    base: template?.base ?? file.folder,
    ...(labels === undefined ? {} : { labels: labels.name, labelsBase: labels.base }),
    lang: brief.lang,
    ...(paper === undefined ? {} : { paper }),
    ...(shape === undefined ? {} : { shape }),
    ...(wishes.variant === undefined ? {} : { variant: wishes.variant }),
  }
}

/** Gives a template or a label set that there is not the line of the brief that names it. */
export function placeWishes(
  diagnostics: readonly Diagnostic[],
  brief: Brief,
  wishes: FormWishes,
  locate: Locate,
): readonly Diagnostic[] {
  return diagnostics.map((one) => {
    const key = one.code === 'template-unknown' ? 'template' : one.code === 'labels-unknown' ? 'labels' : null
    if (key === null || one.place !== undefined || wishes[key] !== undefined || brief[key] === undefined)
      return one
    return { ...one, place: locate(`/${key}`) }
  })
}
