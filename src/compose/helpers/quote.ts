import { voiceOf, type World } from '../world.ts'
import { argumentsOf, claimPaths, escaped, type Helper, partOf, safe } from './helper.ts'

/** Whether a claim was found in another hand than the document's own. */
function isOfAnotherHand(path: string, world: World): boolean {
  const quote = world.claims.get(path)
  return (
    quote !== undefined &&
    voiceOf(world, quote.where?.source ?? quote.source, quote.where?.hand ?? quote.hand) === 'other'
  )
}

/**
 * `{{quote x}}`: each quotation that a part carries, as a block with its reference. With `by='others'` those of other hands
 * alone, where there are any: what stands under the label of the margin must be of the margin.
 */
export const quote: Helper =
  ({ world }) =>
  (...given: unknown[]) => {
    const { values, named } = argumentsOf(given)
    const part = partOf(values[0], 'quote')
    if (!part) return ''
    const all = claimPaths(part)
    const others = named['by'] === 'others' ? all.filter((path) => isOfAnotherHand(path, world)) : []
    const blocks = (others.length > 0 ? others : all).map((path) => {
      const pointer = escaped(path)
      return `<blockquote data-quote="${pointer}"><cite data-ref="${pointer}"></cite></blockquote>`
    })
    return safe(blocks.join('\n'))
  }
