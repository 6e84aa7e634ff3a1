import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildEffects } from '../../src/build/build.ts'
import type { Desk } from '../../src/build/desk.ts'
import { nodeDisk } from '../../src/build/disk.ts'
import { type BriefFile, findBriefs } from '../../src/build/find-briefs.ts'
import { fontBookOf, typstOf } from '../../src/build/load-fonts.ts'
import { shippedTemplates } from '../../src/build/load-template.ts'
import { type BriefWishes, prepareBrief } from '../../src/build/make-brief.ts'
import { outputs } from '../../src/build/outputs.ts'
import { pressHere } from '../../src/build/page-press.ts'
import { openWorkshop } from '../../src/build/workshop.ts'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const templates = join(root, 'templates')
const cases = join(root, 'test/cases/build')

/** Every brief that a build is tried on: the sample and the cases. */
export function caseBriefs(): readonly BriefFile[] {
  const sample = findBriefs([join(root, 'briefs')], root, nodeDisk).briefs
  return [...sample, ...findBriefs([cases], root, nodeDisk).briefs]
}

/** The press of tests: on this thread. */
export const press = pressHere(async (faces) => ({
  engine: await typstOf(faces),
  book: await fontBookOf(faces),
}))

/** Names of the templates that come with briefdeck. */
export const shippedNames = shippedTemplates(templates, nodeDisk)

/** The desk of a brief, which must be without errors; `wishes` as the command line gives them. */
export async function deskOf(
  path: string,
  wishes: Partial<Pick<BriefWishes, 'template' | 'labels' | 'shape' | 'variant' | 'paper' | 'makes'>> = {},
): Promise<Desk> {
  const folder = dirname(path)
  const called = (file: string) => file
  const { desk, diagnostics } = await prepareBrief(
    { path, folder, name: folder.split('/').at(-1) ?? '' },
    { rows: outputs, makes: false, ...wishes, cwd: root },
    { disk: nodeDisk, workshop: openWorkshop(templates, nodeDisk, called), press, called },
  )
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (desk === null || errors.length > 0) throw new Error(JSON.stringify(errors, null, 1))
  return desk
}

/** What a build in a test may use of the machine. */
export const effectsIn = (cwd: string): BuildEffects => ({
  disk: nodeDisk,
  cwd,
  templates,
  program: 'briefdeck under test',
  cores: 1,
  tell: () => {},
})
