#!/usr/bin/env node
// Writes a fonts.conf that gives an office program the metric twins of the fonts that decks name, so that what it
// renders can be held against what was measured.
//
//   node scripts/office-fonts.mjs FOLDER      prints the path of FOLDER/fonts.conf
//   FONTCONFIG_FILE=$(node scripts/office-fonts.mjs /tmp/fonts) soffice --headless --convert-to pdf deck.pptx
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

const twins = { Georgia: 'gelasio', Calibri: 'carlito', 'Times New Roman': 'tinos', Arial: 'arimo' }
const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

const escapeXml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const capitalised = (name) => name.charAt(0).toUpperCase() + name.slice(1)

function main(folder) {
  const require = createRequire(import.meta.url)
  const packages = Object.values(twins).map((twin) =>
    dirname(require.resolve(`@expo-google-fonts/${twin}/package.json`)),
  )
  const folders = packages.flatMap((path) => faces.map((face) => join(path, face)))
  const aliases = Object.entries(twins).flatMap(([office, twin]) => [
    '  <match target="pattern">',
    `    <test qual="any" name="family"><string>${office}</string></test>`,
    `    <edit name="family" mode="assign" binding="same"><string>${capitalised(twin)}</string></edit>`,
    '  </match>',
  ])
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((path) => `  <dir>${escapeXml(path)}</dir>`),
    `  <cachedir>${escapeXml(join(folder, 'cache'))}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ]
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'fonts.conf')
  writeFileSync(file, lines.join('\n'))
  process.stdout.write(`${file}\n`)
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('usage: node scripts/office-fonts.mjs FOLDER\n')
  process.exit(2)
}
main(resolve(folder))
