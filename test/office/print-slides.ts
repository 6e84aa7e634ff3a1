import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const work = mkdtempSync(join(tmpdir(), 'briefdeck-office-'))

/** Gives a deck to LibreOffice and tells where the PDF is that it prints; `name` is one of the test's own. */
export function printSlides(name: string, bytes: Uint8Array): string {
  const file = join(work, `${name}.pptx`)
  const pdf = join(work, `${name}.pdf`)
  writeFileSync(file, bytes)
  const profile = process.env['OFFICE_PROFILE'] ?? join(work, 'profile')
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', work, file],
    { stdio: 'ignore', timeout: 180_000 },
  )
  if (!existsSync(pdf)) throw new Error(`LibreOffice printed nothing of ${name}`)
  return pdf
}
