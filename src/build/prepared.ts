import type { CompiledTemplate } from '../compose/template/template-files.ts'
import type { Labels } from '../theme/labels.ts'
import type { PreparedFiles } from '../theme/prepared-files.ts'
import type { ThemeData } from '../theme/theme-schema.ts'

/** What of the shipped templates was read, checked and compiled before, so that a run need not do it again. */
export interface Prepared {
  readonly themes: PreparedFiles<ThemeData>
  readonly labels: PreparedFiles<Labels>
  readonly templates: readonly CompiledTemplate[]
}

/**
 * Nothing, where briefdeck runs from its source; the build of the package puts another module here (prepare-templates.ts).
 */
export const prepared: Prepared = { themes: new Map(), labels: new Map(), templates: [] }
