import type { PackageParts } from '../finish/zip-parts.ts'
import type { Add } from './finding.ts'

/** How the files of each kind begin. */
const beginnings: Readonly<Record<string, RegExp>> = {
  png: /^\u0089PNG\r\n\u001A\n/,
  jpeg: /^\u00FF\u00D8\u00FF/,
  svg: /<svg[\s>]/,
}

/** Pictures are what their names say, and each is there once. */
export function checkMedia(parts: PackageParts, add: Add): void {
  const seen = new Map<string, string>()
  for (const [part, bytes] of parts) {
    const extension = /^ppt\/media\/[^/]+\.(\w+)$/.exec(part)?.[1]
    if (extension === undefined || typeof bytes === 'string') continue
    const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1')
    if (!beginnings[extension]?.test(head)) add('media.kind', part, `is no ${extension}`)
    const content = Buffer.from(bytes).toString('latin1')
    if (seen.has(content)) add('media.twice', part, `is ${seen.get(content)} again`)
    seen.set(content, part)
  }
}
