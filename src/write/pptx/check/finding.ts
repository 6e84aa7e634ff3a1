import { unescapeXml } from '../xml.ts'

/** A rule of the package that a part breaks. */
export interface PackageFinding {
  /** Stable name of the rule: "types.missing", "rels.dangling", "repair.id" … */
  readonly rule: string
  readonly part: string
  readonly message: string
}

export type Add = (rule: string, part: string, message: string) => void

const attributePattern = /([\w:]+)="([^"]*)"/g

/** The attributes of one tag. */
export const attributesOf = (tag: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...tag.matchAll(attributePattern)].map((match) => [match[1], match[2]]))

/** Markup alone: the words of a part may say anything, attributes included. */
export const withoutWords = (xml: string): string => xml.replace(/>[^<]+</g, '><')

/** The words of every element of one name, as they are read. */
export const wordsIn = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map((match) =>
    unescapeXml(match[1] ?? ''),
  )

/** The part that a relationship's target means, from the part that has it. */
export function resolveTarget(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = base.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
