import type { z } from 'zod'
import type { PathSegment } from './written.ts'

type Issue = z.core.$ZodIssue

/** An issue of the schema without unions: each stands under the branch that the file's value was meant for. */
export interface PlainIssue {
  readonly path: readonly PathSegment[]
  readonly fault: 'type' | 'value' | 'keys' | 'empty' | 'range' | 'date'
  /** Unknown keys, of fault `keys`. */
  readonly keys?: readonly string[]
}

const faults: Partial<Record<Issue['code'], PlainIssue['fault']>> = {
  invalid_type: 'type',
  invalid_value: 'value',
  unrecognized_keys: 'keys',
  invalid_format: 'empty',
  custom: 'date',
}

/** How little a branch of a union fits: 2 another type, 1 another value, 0 something further in. */
function misfit(issues: readonly Issue[]): number {
  const own = issues.filter(({ path }) => path.length === 0)
  if (
    own.some(
      ({ code, ...rest }) => code === 'invalid_type' || (code === 'invalid_union' && unionMisfit(rest)),
    )
  )
    return 2
  return own.some(({ code }) => code === 'invalid_value') ? 1 : 0
}

function unionMisfit(issue: object): boolean {
  const branches = 'errors' in issue ? (issue.errors as readonly (readonly Issue[])[]) : []
  return branches.length > 0 && branches.every((branch) => misfit(branch) === 2)
}

/** Opens unions: of a union where no branch fits the written type, the union itself is at fault. */
export function plainIssues(issues: readonly Issue[], base: readonly PathSegment[] = []): PlainIssue[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path.map((segment) => (typeof segment === 'symbol' ? '' : segment))]
    switch (issue.code) {
      case 'invalid_union': {
        if (issue.errors.length === 0) return [{ path, fault: 'value' as const }]
        const ranked = issue.errors.map((branch) => ({ branch, misfit: misfit(branch) }))
        const best = ranked.reduce((a, b) => (b.misfit < a.misfit ? b : a))
        return best.misfit === 2 ? [{ path, fault: 'type' as const }] : plainIssues(best.branch, path)
      }
      case 'unrecognized_keys':
        return [{ path, fault: 'keys' as const, keys: issue.keys }]
      case 'invalid_key':
        return [{ path, fault: 'empty' as const }]
      case 'too_small':
      case 'too_big':
        return [{ path, fault: issue.origin === 'array' ? ('empty' as const) : ('range' as const) }]
      default:
        return [{ path, fault: faults[issue.code] ?? ('type' as const) }]
    }
  })
}
