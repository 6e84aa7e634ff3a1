// The least that somebody could do with the same libraries: as many slides, with the same words in plain boxes, by PptxGenJS,
// and one page with the same words by native Typst. Run as a program of its own: node floors.mjs deck,page WORDS.json FOLDER
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [, , kinds, words, out] = process.argv
const require = createRequire(import.meta.url)
const { slides, page } = JSON.parse(readFileSync(words, 'utf8'))

async function deck() {
  const PptxGenJS = require('pptxgenjs')
  const pptx = new PptxGenJS()
  pptx.layout = 'LAYOUT_WIDE'
  for (const { title, paragraphs, notes } of slides) {
    const slide = pptx.addSlide()
    slide.addText(title, { x: 0.5, y: 0.4, w: 12.3, h: 1, fontSize: 28 })
    const body = paragraphs.map((text) => ({ text, options: { breakLine: true } }))
    slide.addText(body, { x: 0.5, y: 1.5, w: 12.3, h: 5.5, fontSize: 18 })
    if (notes !== '') slide.addNotes(notes)
  }
  writeFileSync(join(out, 'bare.pptx'), await pptx.write({ outputType: 'nodebuffer' }))
}

function pdf() {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu')
  const font = (file) => readFileSync(require.resolve(`@expo-google-fonts/carlito/${file}`))
  const fontBlobs = [font('400Regular/Carlito_400Regular.ttf'), font('700Bold/Carlito_700Bold.ttf')]
  const compiler = NodeCompiler.create({ workspace: out, fontArgs: [{ fontBlobs }] })
  const text = page.map((words) => `#par(${JSON.stringify(words)})`).join('\n')
  const { result } = compiler.compile({
    mainFileContent: `#set page(paper: "a4")\n#set text(font: "Carlito", size: 10pt)\n${text}`,
  })
  writeFileSync(join(out, 'bare.pdf'), compiler.pdf(result))
}

if (kinds.includes('deck')) await deck()
if (kinds.includes('page')) pdf()
