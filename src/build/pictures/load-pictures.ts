import { dirname, join, relative, sep } from 'node:path'
import type { Brief } from '../../brief/brief.ts'
import type { Locate } from '../../brief/locate.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { Picture } from '../../layout/slide.ts'
import type { Disk } from '../disk.ts'
import { measurePicture } from './measure-picture.ts'
import { svgDanger } from './svg-dangers.ts'

/** The largest file of a picture that is read. */
export const mostPictureBytes = 20 * 1024 * 1024
/** The most pixels that a side of a picture may have: a projector shows no tenth of them. */
export const mostPicturePx = 12_000

export interface LoadedPictures {
  /** By the name that the brief gives each file. */
  readonly pictures: ReadonlyMap<string, Picture>
  readonly diagnostics: readonly Diagnostic[]
}

function isInside(path: string, root: string): boolean {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`)
}

/** What is wrong with a file that a brief names as a picture, or the picture. */
type Found = Picture | Pick<Diagnostic, 'code' | 'message' | 'hint'>

function readPicture(path: string, root: string, written: string, disk: Disk): Found {
  if (disk.kind(path) !== 'file')
    return {
      code: 'picture-missing',
      message: `There is no picture “${written}”.`,
      hint: 'It is looked for in the folder of the brief.',
    }
  if (!isInside(disk.real(path), disk.real(root)))
    return {
      code: 'picture-outside',
      message: `The picture “${written}” lies outside the folder of the brief.`,
      hint: 'Put a copy of it beside the brief.',
    }
  if (disk.size(path) > mostPictureBytes)
    return {
      code: 'picture-too-large',
      message: `The picture “${written}” is larger than ${mostPictureBytes / 1024 / 1024} MB.`,
      hint: 'Save it smaller: 2,000 pixels are enough for a slide.',
    }
  const bytes = disk.read(path)
  const measured = measurePicture(bytes)
  if (measured === undefined)
    return {
      code: 'picture-unreadable',
      message: `The file “${written}” is no picture that can be shown, or it breaks off.`,
      hint: 'A picture is a PNG, a JPEG or an SVG.',
    }
  const { widthPx, heightPx } = measured
  if (Math.max(widthPx, heightPx) > mostPicturePx)
    return {
      code: 'picture-too-large',
      message: `The picture “${written}” is ${widthPx} × ${heightPx} pixels; a side may have ${mostPicturePx}.`,
      hint: 'Save it smaller: 2,000 pixels are enough for a slide.',
    }
  if (measured.mediaType === 'image/svg+xml') {
    const danger = svgDanger(new TextDecoder().decode(bytes))
    if (danger !== undefined)
      return {
        code: 'picture-unsafe',
        message: `The drawing “${written}” holds ${danger}, so it is not shown.`,
        hint: 'Export it as a plain SVG, or as a PNG.',
      }
  }
  return { ...measured, bytes }
}

/** Reads the pictures of a brief, within bounds; each that cannot be shown is an error at the line that names it. */
export function loadPictures(
  brief: Brief,
  file: { readonly folder: string },
  locate: Locate,
  disk: Disk,
): LoadedPictures {
  const pictures = new Map<string, Picture>()
  const diagnostics: Diagnostic[] = []
  for (const figure of brief.figures) {
    if (figure.kind !== 'picture' || pictures.has(figure.file)) continue
    const fromAll = figure.file.startsWith('/')
    const base = fromAll ? dirname(dirname(file.folder)) : file.folder
    const root = fromAll ? join(base, 'sources') : file.folder
    const found = readPicture(join(base, figure.file), root, figure.file, disk)
    if ('bytes' in found) pictures.set(figure.file, found)
    else diagnostics.push({ severity: 'error', ...found, place: locate(`${figure.path}/file`) })
  }
  return { pictures, diagnostics }
}
