import { headed, headlineOf, headlinePlace, type LintRule, warning } from './lint-rule.ts'
import { isSentence } from './verbs/is-sentence.ts'

/** Signs that a question ends with, closing marks behind them. */
const question = /[?？؟][\s"'»”’)\]]*$/u

/** A headline says what its slide shows: a sentence, or a question. Of languages that are not known here nothing is said. */
export const headlineForm: LintRule = (subject) =>
  headed(subject).flatMap((section) => {
    const text = headlineOf(section)
    const lang = section.headline.find((run) => run.lang)?.lang ?? subject.document.lang
    if (text === '' || question.test(text) || isSentence(text, lang) !== false) return []
    const message = `The headline “${text}” names a topic and claims nothing.`
    const hint = 'Write a sentence with a verb: what shall be remembered of this slide?'
    return [warning('headline-not-sentence', message, hint, headlinePlace(section))]
  })
