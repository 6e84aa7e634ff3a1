import type { MakeOutput } from './make-output.ts'

/** What a brief can become, and in which form. */
export const documents = ['deck', 'briefing', 'handout'] as const
export const products = [...documents, 'evidence'] as const
export const formats = ['pptx', 'pdf', 'docx', 'html', 'png'] as const
export const editions = ['student', 'instructor'] as const
export type Product = (typeof products)[number]
/** A product that a template makes a document of. */
export type DocumentProduct = (typeof documents)[number]
export type Format = (typeof formats)[number]
export type Edition = (typeof editions)[number]

/** One output of a brief. */
export interface OutputRow {
  readonly product: Product
  /** Null for what is the same for everybody. */
  readonly edition: Edition | null
  readonly format: Format
  /** Made when --format names its format, and not in a plain build. */
  readonly onRequest?: true
  /** A version that is made only when it is asked for, and its name. */
  readonly version?: 'large'
  /** Loads what makes the bytes, when they are asked for. */
  readonly load: () => Promise<MakeOutput>
}

const deck = async () => (await import('./make-output.ts')).makeDeck
const deckPdf = async () => (await import('./make-output.ts')).makeDeckPdf
const deckHtml = async () => (await import('./make-output.ts')).makeDeckHtml
const deckImages = async () => (await import('./make-output.ts')).makeDeckImages
const pagePdf = async () => (await import('./make-output.ts')).makePagePdf
const handoutImages = async () => (await import('./make-output.ts')).makeHandoutImages
const briefingImage = async () => (await import('./make-output.ts')).makeBriefingImage
const pageDocx = async () => (await import('./make-output.ts')).makePageDocx
const handoutPdf = async () => (await import('./make-output.ts')).makeHandoutPdf
const handoutDocx = async () => (await import('./make-output.ts')).makeHandoutDocx
const handoutHtml = async () => (await import('./make-output.ts')).makeHandoutHtml
const pageHtml = async () => (await import('./make-output.ts')).makePageHtml

const evidencePage = async () => (await import('./make-output.ts')).makeEvidencePage

/** Every output there is, one row each, in the order in which they are made and listed. */
export const outputs: readonly OutputRow[] = [
  { product: 'deck', edition: 'instructor', format: 'pptx', load: deck },
  { product: 'deck', edition: 'student', format: 'pptx', load: deck },
  { product: 'deck', edition: 'student', format: 'pdf', load: deckPdf },
  { product: 'deck', edition: 'instructor', format: 'pdf', onRequest: true, load: deckPdf },
  { product: 'briefing', edition: null, format: 'pdf', load: pagePdf },
  { product: 'briefing', edition: null, format: 'docx', load: pageDocx },
  { product: 'briefing', edition: null, format: 'html', load: pageHtml },
  { product: 'deck', edition: 'student', format: 'html', onRequest: true, load: deckHtml },
  { product: 'handout', edition: 'student', format: 'pdf', load: handoutPdf },
  { product: 'handout', edition: 'student', format: 'pdf', version: 'large', load: handoutPdf },
  { product: 'handout', edition: 'student', format: 'docx', load: handoutDocx },
  { product: 'handout', edition: 'student', format: 'html', load: handoutHtml },
  { product: 'handout', edition: 'instructor', format: 'pdf', load: handoutPdf },
  { product: 'handout', edition: 'instructor', format: 'docx', load: handoutDocx },
  { product: 'handout', edition: 'instructor', format: 'html', load: handoutHtml },
  { product: 'deck', edition: 'student', format: 'png', onRequest: true, load: deckImages },
  { product: 'deck', edition: 'instructor', format: 'png', onRequest: true, load: deckImages },
  { product: 'briefing', edition: null, format: 'png', onRequest: true, load: briefingImage },
  { product: 'handout', edition: 'student', format: 'png', onRequest: true, load: handoutImages },
  { product: 'handout', edition: 'instructor', format: 'png', onRequest: true, load: handoutImages },
  { product: 'evidence', edition: null, format: 'html', load: evidencePage },
]

/** Whether a row is a document, and not the page for reviewers. */
export const isDocument = (row: OutputRow): row is OutputRow & { readonly product: DocumentProduct } =>
  row.product !== 'evidence'

/** Whether making a row needs the press (page-press.ts): pages are fitted there, whatever they become. */
export const usesPress = ({ product, format }: OutputRow): boolean =>
  product === 'briefing' || format === 'pdf' || format === 'png'

/** Which outputs are wanted; what is left out wants all but those on request. */
export interface Selection {
  /** Products, or single formats of them. */
  readonly only?: readonly (Product | `${Product}.${Format}`)[]
  readonly format?: readonly Format[]
  readonly edition?: Edition
  /** Make the handout in large print too. */
  readonly largePrint?: boolean
}

/** The page for reviewers shows what the instructor's statements rest on: nobody asks for it who asks for the student's files. */
const editionOf = (row: OutputRow): Edition | null =>
  row.product === 'evidence' ? 'instructor' : row.edition

/**
 * The rows that a selection means. An edition leaves out the other one, not what is the same for both; what is made on request
 * is asked for by the name of its format.
 */
export function selectOutputs(selection: Selection): readonly OutputRow[] {
  const isNamed = ({ product, format }: OutputRow) =>
    selection.only?.includes(`${product}.${format}`) === true
  return outputs.filter(
    (row) =>
      (isNamed(row) || (selection.only?.includes(row.product) ?? true)) &&
      (selection.format?.includes(row.format) ?? (isNamed(row) || row.onRequest !== true)) &&
      (row.version !== 'large' || selection.largePrint === true) &&
      (selection.edition === undefined || editionOf(row) === null || editionOf(row) === selection.edition),
  )
}

/** Name of an output's file: "buckley-mission-deck-instructor.pptx", "buckley-mission-deck-student-01.png". */
export function outputName(brief: string, row: OutputRow, part?: string): string {
  const words = [brief, row.product, row.edition, row.version, part].filter(
    (word) => word !== null && word !== undefined,
  )
  return `${words.join('-')}.${row.format}`
}

/** What a row is called in records: "deck-student-pptx". */
export const rowKey = ({ product, edition, version, format }: OutputRow): string =>
  [product, edition, version, format].filter((word) => word !== null && word !== undefined).join('-')
