import { Packer } from 'docx'
import type { Document } from '../../document/document.ts'
import type { Theme } from '../../theme/theme.ts'
import { finishDocx } from './finish-docx.ts'
import { type WordPlan, type WordTools, wordDraft } from './word-document.ts'

/** A page or a handout as a Word file, set as planned. The measure of the same plan tells how many pages it has. */
export async function writePageDocx(
  document: Document,
  theme: Theme,
  tools: WordTools,
  plan: WordPlan,
): Promise<Uint8Array> {
  const { file, notes } = wordDraft(document, theme, tools, plan)
  const packed = await Packer.toBuffer(file)
  return finishDocx(packed, notes, document.properties.modified)
}
