import type { Diagnostic } from '../diagnostic.ts'
import { nearestHint } from '../nearest.ts'
import type { Labels } from '../theme/labels.ts'
import { readLabels } from '../theme/read-labels.ts'
import type { Disk } from './disk.ts'
import type { Template } from './load-template.ts'
import { ownLabels } from './own-labels.ts'
import { prepared } from './prepared.ts'

/** Which words are wanted. */
export interface LabelsWish {
  /** A label set, or a file of one; left out, the template's, or that of the brief's language where the template's is of another. */
  readonly labels?: string
  /** Folder from which a file is meant. */
  readonly labelsBase?: string
  /** Language of the brief. */
  readonly lang?: string
}

interface Chosen {
  readonly labels: Labels | null
  readonly diagnostics: readonly Diagnostic[]
}

const language = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? ''

function read(
  name: string,
  wish: LabelsWish,
  template: Template,
  disk: Disk,
  called: (path: string) => string,
): Chosen {
  const own = wish.labelsBase === undefined ? undefined : ownLabels(name, wish.labelsBase, disk, called)
  const set = own ?? template.labelsOf(name)
  if (set !== undefined) return readLabels(set, (parent) => template.labelsOf(parent), prepared.labels)
  const isFile = /\.ya?ml$/.test(name)
  const message = isFile
    ? `There is no file “${name}” with a label set, neither in the brief's folder nor in the template's.`
    : `There is no label set “${name}” in this template.`
  const hint = isFile
    ? 'A file of your own stands in labels/ beside the brief: labels/ours.yaml.'
    : nearestHint(name, template.labelNames())
  return { labels: null, diagnostics: [{ severity: 'error', code: 'labels-unknown', message, hint }] }
}

/**
 * The words of a brief's outputs: those that are asked for, or else the template's. A Polish brief that asks for none gets the
 * Polish ones, where there are any: the template's English would be an accident.
 * @param usual name of the set that the template has.
 */
export function chooseLabels(
  usual: string,
  wish: LabelsWish,
  template: Template,
  disk: Disk,
  called: (path: string) => string,
): Chosen {
  const chosen = read(wish.labels ?? usual, wish, template, disk, called)
  if (wish.labels !== undefined || wish.lang === undefined || chosen.labels === null) return chosen
  const wanted = language(wish.lang)
  if (language(chosen.labels.lang) === wanted || !template.labelNames().includes(wanted)) return chosen
  return read(wanted, wish, template, disk, called)
}
