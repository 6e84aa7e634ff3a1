import type { Diagnostic } from '../../diagnostic.ts'
import { alignment } from './alignment.ts'
import { claimWithoutEvidence } from './claim-without-evidence.ts'
import { crowdedSlide } from './crowded-slide.ts'
import { emptyBand } from './empty-band.ts'
import { headlineForm } from './headline-form.ts'
import { headlineLength } from './headline-length.ts'
import type { LintRule, LintSubject } from './lint-rule.ts'
import { notesRepeat } from './notes-repeat.ts'
import { smallType } from './small-type.ts'
import { unevenGaps } from './uneven-gaps.ts'

/** The rules of slide lint, one row each, by what they look at; each gives diagnostics of a code of its own. */
export const lintRules: readonly LintRule[] = [
  headlineForm,
  headlineLength,
  crowdedSlide,
  claimWithoutEvidence,
  notesRepeat,
  alignment,
  unevenGaps,
  emptyBand,
  smallType,
]

/** All that the rules find in a deck: warnings, which a brief may allow with a reason. */
export const lintDeck = (subject: LintSubject): readonly Diagnostic[] =>
  lintRules.flatMap((rule) => rule(subject))
