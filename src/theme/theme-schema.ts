import { z } from 'zod'
import { typeFloorsPt } from './type-floors.ts'

const colour = z
  .string()
  .regex(/^#?[0-9A-Fa-f]{6}$/, 'a colour is six hexadecimal digits, such as "#1F3F66"')
  .transform((value) => value.replace('#', '').toUpperCase())
const colours = z.strictObject({
  paper: colour,
  ink: colour,
  muted: colour,
  rule: colour,
  wash: colour,
  source: colour,
  other_hand: colour,
  mark: colour,
})

/** A path inside the template's folder, or of a file in a font package ("pkg:gelasio/400Regular/…ttf"). */
const fontFile = z
  .string()
  .regex(
    /^(pkg:)?(?!\/)(?!.*(^|[/:])\.\.(\/|$))[^\\]+\.(ttf|otf)$/i,
    'a font file is a .ttf or .otf inside the folder',
  )
const family = z.strictObject({
  name: z.string().min(1),
  twin: z.string().min(1).optional(),
  pitch_em: z.number().min(0.8).max(3).optional(),
  scripts: z.array(z.string()).optional(),
  files: z.strictObject({ regular: fontFile, italic: fontFile, bold: fontFile, bold_italic: fontFile }),
})

const size = z.tuple([z.number().positive().max(200), z.number().positive().max(200)])
const sizes = z.strictObject(
  Object.fromEntries(Object.keys(typeFloorsPt).map((role) => [role, size])) as Record<
    keyof typeof typeFloorsPt,
    typeof size
  >,
)

/** Parts of a brief that a page can do without; what is asked, the bottom line and other hands always stay. */
const yielding = z.enum([
  'actors',
  'approach',
  'background',
  'if_asked',
  'lines_to_take',
  'offers',
  'open_questions',
  'points_to_press',
  'risks',
  'timing',
])

/** theme.yaml, as a template's folder holds it; a theme that `extends` another may leave anything out. */
export const themeSchema = z.strictObject({
  name: z.string().min(1),
  extends: z.string().min(1).optional(),
  shape: z.enum(['16:9', '4:3']),
  paper: z.enum(['a4', 'letter']),
  variant: z.enum(['light', 'dark']),
  labels: z.string().min(1),
  references: z.enum(['plain', 'chicago', 'mhra', 'tna']),
  colours,
  dark: colours,
  fonts: z.strictObject({
    serif: z.array(family).min(1),
    sans: z.array(family).min(1),
    fallback: z.array(family).default([]),
  }),
  sizes,
  yields: z.array(yielding).default([]),
  room_mm: z.number().min(5).max(20),
})

export type ThemeData = z.output<typeof themeSchema>
