import { ImageRun, type ParagraphChild } from 'docx'
import type { Run } from '../../document/document.ts'
import type { PictureFigure } from '../../document/figure.ts'
import { paragraph, type WordItem } from './word-items.ts'
import type { WordPage } from './word-page.ts'

/** Pictures are no higher than this, so that words of theirs stand on the same page. */
const mostHeightPt = 480

/** A picture in the line, told to those who do not see it, with its credit under it. */
export function wordPicture(
  figure: PictureFigure,
  caption: readonly Run[],
  page: WordPage,
  widthPt: number,
  inlines: (runs: readonly Run[]) => ParagraphChild[],
): WordItem[] {
  const words = [...caption, ...figure.credit]
  const below = words.length > 0 ? [paragraph('Legend', inlines(words))] : []
  const picture = page.pictures.get(figure.file)
  const data = picture?.mediaType === 'image/svg+xml' ? picture.fallbackPng : picture?.bytes
  if (picture === undefined || data === undefined) return below
  const scale = Math.min(widthPt / picture.widthPx, mostHeightPt / picture.heightPx)
  const image = new ImageRun({
    type: picture.mediaType === 'image/jpeg' ? 'jpg' : 'png',
    data,
    // In pixels of 1/96 inch, as the library counts them.
    transformation: {
      width: Math.round((picture.widthPx * scale * 96) / 72),
      height: Math.round((picture.heightPx * scale * 96) / 72),
    },
    altText: { name: '', title: '', description: figure.alt },
  })
  return [paragraph('BodyText', [image], { keepNext: words.length > 0 }), ...below]
}
