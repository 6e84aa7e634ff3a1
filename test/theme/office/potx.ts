import { strToU8, type Zippable, zipSync } from 'fflate'

/** A university's file as PowerPoint writes it, cut down to what is looked for. */
export interface PotxParts {
  readonly colours?: Readonly<Record<string, string>>
  readonly major?: string
  readonly minor?: string
  readonly clrMap?: string
  /** Pictures of the master: bytes, and width and height in EMU. */
  readonly pictures?: readonly {
    readonly name: string
    readonly bytes: Uint8Array
    readonly cx: number
    readonly cy: number
  }[]
  readonly folder?: string
}

const office = {
  dk1: '<a:sysClr val="windowText" lastClr="000000"/>',
  lt1: '<a:sysClr val="window" lastClr="FFFFFF"/>',
  dk2: '44546A',
  lt2: 'E7E6E6',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
}

const type = (kind: string) => `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`
const relationships = (rows: readonly (readonly [string, string])[]) =>
  `<Relationships xmlns="x">${rows.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${type(kind)}" Target="${target}"/>`).join('')}</Relationships>`

/** The entries of such a file, to be changed before they are packed. */
export function potxEntries(parts: PotxParts = {}): Record<string, Uint8Array> {
  const { colours = {}, major = 'Calibri Light', minor = 'Calibri', pictures = [], folder = 'ppt' } = parts
  const slots = Object.entries({ ...office, ...colours })
    .map(
      ([slot, colour]) =>
        `<a:${slot}>${colour.startsWith('<') ? colour : `<a:srgbClr val="${colour}"/>`}</a:${slot}>`,
    )
    .join('')
  const font = (name: string, face: string) =>
    `<a:${name}><a:latin typeface="${face}" panose="02000000000000000000"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`
  const map =
    parts.clrMap ??
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
  const pics = pictures
    .map(
      (one, index) =>
        `<p:pic><p:nvPicPr><p:cNvPr id="${index + 5}" name="Logo"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId${index + 2}"/></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${one.cx}" cy="${one.cy}"/></a:xfrm></p:spPr></p:pic>`,
    )
    .join('')
  const texts: Record<string, string> = {
    [`${folder}/theme/theme1.xml`]: `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x">${slots}</a:clrScheme><a:fontScheme name="x">${font('majorFont', major)}${font('minorFont', minor)}</a:fontScheme></a:themeElements></a:theme>`,
    [`${folder}/slideMasters/slideMaster1.xml`]: `<p:sldMaster xmlns:a="a" xmlns:r="r" xmlns:p="p"><p:cSld><p:spTree>${pics}</p:spTree></p:cSld>${map}</p:sldMaster>`,
    [`${folder}/slideMasters/_rels/slideMaster1.xml.rels`]: relationships([
      ['theme', '../theme/theme1.xml'],
      ...pictures.map((one) => ['image', `../media/${one.name}`] as const),
    ]),
  }
  if (folder === 'ppt') {
    texts['ppt/presentation.xml'] =
      '<p:presentation xmlns:r="r" xmlns:p="p"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldSz cx="12192000" cy="6858000"/></p:presentation>'
    texts['ppt/_rels/presentation.xml.rels'] = relationships([
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
    ])
  }
  const media = pictures.map((one) => [`${folder}/media/${one.name}`, one.bytes] as const)
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, xml]) => [name, strToU8(xml)])),
    ...Object.fromEntries(media),
  }
}

export const potx = (parts: PotxParts = {}, more: Zippable = {}): Uint8Array =>
  zipSync({ ...potxEntries(parts), ...more }, { mtime: new Date(1980, 0, 1) })

/** A PNG of one size whose pixels are not there: enough for what reads its head. */
export function pngOf(widthPx: number, heightPx: number): Uint8Array {
  const bytes = new Uint8Array(64)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, widthPx)
  view.setUint32(20, heightPx)
  return bytes
}
