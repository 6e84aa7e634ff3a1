import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readBrief } from '../../../src/brief/read-brief.ts'
import type { Disk } from '../../../src/build/disk.ts'
import { loadPictures, mostPictureBytes } from '../../../src/build/pictures/load-pictures.ts'

/** A PNG whose head says it is so large; its pixels need not be there for that. */
function png(width: number, height: number): Uint8Array {
  const chunk = (name: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
const jpeg = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0000b080030004001011100ffda0008010100003f00ffd9',
  'hex',
)
const svg = (inside: string, head = '') =>
  Buffer.from(`${head}<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${inside}</svg>`)

const files: Readonly<Record<string, Uint8Array>> = {
  'good.png': png(300, 200),
  'good.jpg': jpeg,
  'good.svg': svg('<path d="M0 0h40v20z"/><use href="#a"/><image href="data:image/png;base64,AAAA"/>'),
  'cut.png': png(300, 200).subarray(0, 40),
  'text.png': Buffer.from('This is no picture.'),
  'wide.png': png(20_000, 100),
  'heavy.png': png(10, 10),
  'script.svg': svg('<script>alert(1)</script>'),
  'handler.svg': svg('<path onload="x()" d="M0 0"/>'),
  'link.svg': svg('<image href="https://example.org/a.png"/>'),
  'style.svg': svg('<style>path{fill:url(http://example.org/a)}</style>'),
  'entity.svg': svg('&x;', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
}
const disk = {
  kind: (path: string) =>
    files[path.replace('/b/', '')] === undefined && !path.endsWith('/away.png') ? null : 'file',
  size: (path: string) =>
    path.endsWith('heavy.png') ? mostPictureBytes + 1 : (files[path.replace('/b/', '')]?.length ?? 0),
  read: (path: string) => files[path.replace('/b/', '')] ?? new Uint8Array(),
  real: (path: string) => (path.endsWith('/away.png') ? '/elsewhere/away.png' : path),
} as unknown as Disk

const load = (file: string) => {
  const yaml = `title: T\nlang: en\nsources: [a.md]\nobjectives: [x]\nfigures: [{id: p, kind: picture, file: ${file}, alt: A}]\n`
  const { brief, locate } = readBrief(Buffer.from(yaml), 'brief.yaml')
  if (brief === null) throw new Error('the brief')
  return loadPictures(brief, { folder: '/b' }, locate, disk)
}

describe('pictures of a brief', () => {
  it.each([
    ['good.png', 'image/png', 300, 200],
    ['good.jpg', 'image/jpeg', 64, 48],
    ['good.svg', 'image/svg+xml', 40, 20],
  ])('%s is read with its size', (file, mediaType, widthPx, heightPx) => {
    const { pictures, diagnostics } = load(file)
    expect(diagnostics).toEqual([])
    expect(pictures.get(file)).toMatchObject({ mediaType, widthPx, heightPx })
  })
  it.each([
    ['none.png', 'picture-missing'],
    ['away.png', 'picture-outside'],
    ['cut.png', 'picture-unreadable'],
    ['text.png', 'picture-unreadable'],
    ['wide.png', 'picture-too-large'],
    ['heavy.png', 'picture-too-large'],
    ['script.svg', 'picture-unsafe'],
    ['handler.svg', 'picture-unsafe'],
    ['link.svg', 'picture-unsafe'],
    ['style.svg', 'picture-unsafe'],
    ['entity.svg', 'picture-unsafe'],
  ])('%s is refused at the line that names it: %s', (file, code) => {
    const { pictures, diagnostics } = load(file)
    expect(diagnostics).toMatchObject([{ code, severity: 'error', place: { line: 5 } }])
    expect(pictures.size).toBe(0)
  })
})
