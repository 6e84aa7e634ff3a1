import { parseDocument } from 'yaml'
import type { Diagnostic } from '../diagnostic.ts'
import type { LineIndex } from './line-index.ts'
import { Refused, TreeBuilder } from './tree-builder.ts'
import type { Written } from './written.ts'
import { yamlProblems } from './yaml-problems.ts'

/**
 * Parses YAML 1.2 (core schema). `root` is null where nothing can be made of the text; a key that stands twice is
 * reported and the rest read on. Every alias is expanded, within `mostValues`.
 */
export function parseYaml(index: LineIndex): {
  readonly root: Written | null
  readonly diagnostics: readonly Diagnostic[]
} {
  const document = parseDocument(index.text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    // The library compares every key with every other; TreeBuilder finds them in one pass.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  })
  const faults = yamlProblems(document, index)
  if (faults.length > 0) return { root: null, diagnostics: faults }
  const builder = new TreeBuilder(index)
  try {
    const root = document.contents === null ? null : builder.build(document.contents, 0, 0)
    const isBroken = builder.problems.some(({ code }) => code !== 'duplicate-key')
    return { root: isBroken ? null : root, diagnostics: builder.problems }
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    return { root: null, diagnostics: [...builder.problems, problem.diagnostic] }
  }
}
