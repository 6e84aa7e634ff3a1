import { checkCharts } from './check/check-charts.ts'
import { checkContentTypes } from './check/check-content-types.ts'
import { checkAlternatives, checkLook, checkTitles } from './check/check-house-rules.ts'
import { checkMedia } from './check/check-media.ts'
import { checkRelationships } from './check/check-relationships.ts'
import { checkPresentation, checkRepairTriggers, checkThemes } from './check/check-repair-triggers.ts'
import type { Add, PackageFinding } from './check/finding.ts'
import type { PackageParts } from './finish/zip-parts.ts'
import { malformed } from './malformed.ts'

const drawing = /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/
const look = /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters|charts)\/[^/]+\.xml$/

/**
 * Holds a finished package, its parts by name, against the package rules, the known triggers of PowerPoint's repair and
 * the house's own rules. It knows no schemas; a test with the schemas stands beside it. Cheap enough for every build.
 */
export function checkPackage(parts: PackageParts): readonly PackageFinding[] {
  const findings: PackageFinding[] = []
  const add: Add = (rule, part, message) => {
    findings.push({ rule, part, message })
  }
  for (const [part, xml] of parts) {
    if (part.endsWith('/')) add('zip.folder', part, 'a folder as an entry')
    if (typeof xml !== 'string') continue
    const fault = malformed(xml)
    if (fault !== undefined) add('xml.malformed', part, fault)
    if (part === 'docProps/app.xml' && !xml.includes('<Application>briefdeck</Application>')) {
      add('house.producer', part, 'names another program than briefdeck')
    }
    if (drawing.test(part)) checkRepairTriggers(part, xml, add)
    if (look.test(part)) checkLook(part, xml, add)
    if (part.startsWith('ppt/slides/')) checkAlternatives(part, xml, add)
  }
  checkContentTypes(parts, add)
  checkRelationships(parts, add)
  checkPresentation(parts, add)
  checkThemes(parts, add)
  checkTitles(parts, add)
  checkCharts(parts, add)
  checkMedia(parts, add)
  return findings
}
