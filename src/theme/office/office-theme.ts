import type { Bitmap } from './bitmap.ts'

/** The slots of an office theme that our colours are taken from. */
export type SchemeSlot =
  | 'bg1'
  | 'tx1'
  | 'bg2'
  | 'tx2'
  | 'accent1'
  | 'accent2'
  | 'accent3'
  | 'accent4'
  | 'accent5'
  | 'accent6'

/** What is taken of a university's .potx, .pptx or .thmx. */
export interface OfficeTheme {
  /** Six hex digits by slot, as the master maps them: a background is called so whatever slot of the theme fills it. */
  readonly colours: Readonly<Partial<Record<SchemeSlot, string>>>
  /** Families of headings and body, as the file names them; null where it names none. */
  readonly fonts: { readonly major: string | null; readonly minor: string | null }
  readonly logo: Bitmap | null
  /** Why a picture that stands where a logo would is not taken; null when there is none, or when it is. */
  readonly logoRefused: string | null
}
