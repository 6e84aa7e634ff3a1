import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type BuildOptions, build } from '../../src/build/build.ts'
import type { BriefReport } from '../../src/build/report.ts'
import { effectsIn } from './desks.ts'

/** Folders with copies of briefs, which go when the tests of a file have run. */
export function openWorkplaces() {
  const work = mkdtempSync(join(tmpdir(), 'briefdeck-build-'))
  let folders = 0
  afterAll(() => rmSync(work, { recursive: true }))
  return {
    /** A folder of its own with a copy of a brief in briefs/. */
    workplace(from: string): string {
      const place = join(work, String(folders++))
      cpSync(from, join(place, 'briefs', from.split('/').at(-1) as string), { recursive: true })
      return place
    },
  }
}

/** Builds the briefs of a folder. */
export async function buildIn(
  cwd: string,
  options: Partial<BuildOptions> = {},
): Promise<readonly BriefReport[]> {
  const outcome = await build({ paths: [], check: false, ...options }, effectsIn(cwd))
  if (!outcome.ok) throw new Error(outcome.mistakes.join(' '))
  return outcome.report.briefs
}

/** Codes of the errors of a report. */
export const errorsOf = (report: BriefReport | undefined): readonly string[] =>
  report?.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code) ?? []
