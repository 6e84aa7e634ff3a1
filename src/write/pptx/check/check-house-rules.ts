import type { PackageParts } from '../finish/zip-parts.ts'
import { type Add, attributesOf, wordsIn } from './finding.ts'

/** Colours, sizes and languages, as briefdeck holds to them beyond the formats. */
export function checkLook(part: string, xml: string, add: Add): void {
  if (/<a:(?:srgb|sys|prst|scrgb|hsl)Clr/.test(xml))
    add('house.colour', part, 'a colour that is not the theme’s')
  if (/<a:(norm|sp)AutoFit|<a:(norm|sp)Autofit/.test(xml)) add('house.autofit', part, 'an autofit flag')
  for (const [tag] of xml.matchAll(/<a:(?:rPr|endParaRPr)[ />][^>]*>?/g)) {
    if (!/ lang="[^"]+"/.test(tag)) add('house.language', part, 'a run without a language')
  }
}

/** Pictures, charts, tables and groups tell what they show, or that they are decoration. */
export function checkAlternatives(part: string, xml: string, add: Add): void {
  for (const [, , head = ''] of xml.matchAll(
    /<p:(nvPicPr|nvGraphicFramePr|nvGrpSpPr)>([\s\S]*?)<p:cNv(?:Pic|GraphicFrame|GrpSp)Pr/g,
  )) {
    const { id, name = '', descr = '' } = attributesOf(/<p:cNvPr [^>]*>/.exec(head)?.[0] ?? '')
    // The first shape of a part is the root of its tree, which is a group and no figure.
    if (id !== '1' && descr.trim() === '' && !head.includes('adec:decorative'))
      add('house.alternative', part, `“${name}” does not tell what it shows`)
  }
}

/** Every slide has one title, and no two have the same. */
export function checkTitles(parts: PackageParts, add: Add): void {
  const seen = new Map<string, string>()
  for (const [part, xml] of parts) {
    if (!/^ppt\/slides\/[^/]+\.xml$/.test(part) || typeof xml !== 'string') continue
    const titles = [...xml.matchAll(/<p:ph type="(?:title|ctrTitle)"[\s\S]*?<\/p:sp>/g)]
    if (titles.length !== 1) {
      add('house.title', part, `${titles.length} titles`)
      continue
    }
    const words = wordsIn(titles[0]?.[0] ?? '', 'a:t')
      .join('')
      .trim()
    if (words === '') add('house.title', part, 'an empty title')
    else if (seen.has(words)) add('house.title-twice', part, `the title of ${seen.get(words)}`)
    seen.set(words, part)
  }
}
