import { headed, headlineOf, headlinePlace, type LintRule, warning, wordsIn } from './lint-rule.ts'

const mostWords = 15
const mostCharacters = 90

/** A headline is taken in at a glance: fifteen words and ninety characters at most. */
export const headlineLength: LintRule = (subject) =>
  headed(subject).flatMap((section) => {
    const text = headlineOf(section)
    const [words, characters] = [wordsIn(text).length, [...text].length]
    if (words <= mostWords && characters <= mostCharacters) return []
    const size = words > mostWords ? `${words} words` : `${characters} characters`
    const message = `This headline has ${size}; it is read in one look with ${mostWords} words and ${mostCharacters} characters at most.`
    return [
      warning(
        'headline-long',
        message,
        'Keep the claim, and let the slide say the rest.',
        headlinePlace(section),
      ),
    ]
  })
