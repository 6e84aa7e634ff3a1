import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { build } from '../../src/build/build.ts'
import { nodeDisk } from '../../src/build/disk.ts'
import { caseBriefs, effectsIn, root } from './desks.ts'

const work = mkdtempSync(join(tmpdir(), 'briefdeck-command-'))
afterAll(() => rmSync(work, { recursive: true }))

/** Hashes of all outputs in a folder, by their paths: records tell which program made them, and differ. */
function hashes(folder: string, at = ''): readonly string[] {
  const names = nodeDisk
    .list(join(folder, at))
    .filter((name) => name !== '.briefdeck' && !name.endsWith('.record.json'))
  return names.flatMap((name) => {
    const path = join(at, name)
    if (nodeDisk.kind(join(folder, path)) === 'folder') return hashes(folder, path)
    return [
      `${path} ${createHash('sha256')
        .update(nodeDisk.read(join(folder, path)))
        .digest('hex')}`,
    ]
  })
}

it('makes with what the package has prepared the very bytes that it makes without', async () => {
  const paths = caseBriefs().map(({ path }) => path)
  const own = join(work, 'source')
  const outcome = await build({ paths, out: own, check: false }, effectsIn(root))
  expect(outcome.ok).toBe(true)
  const packaged = join(work, 'package')
  execFileSync(process.execPath, [join(root, 'dist/command/main.js'), 'build', ...paths, '--out', packaged], {
    stdio: 'pipe',
  })
  expect(hashes(packaged).length).toBeGreaterThan(paths.length * 3)
  expect(hashes(packaged)).toEqual(hashes(own))
})
