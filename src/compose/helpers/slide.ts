import { withoutMarks } from '../template/marks.ts'
import { argumentsOf, escaped, type Helper, isSome, partOf, safe } from './helper.ts'

/**
 * `<section id="aims" {{slide x layout="list"}}>`: the attributes of a slide from the slide's own keys of a part of the brief
 * (layout, audience, minutes, spare); what the brief leaves out the call may give.
 */
export const slide: Helper =
  ({ edition, world }) =>
  (...given: unknown[]) => {
    const { values, named } = argumentsOf(given)
    const part = partOf(values[0], 'slide')
    const take = (key: string): unknown => {
      const own = part?.[key]
      if (isSome(own) && part) world.shown.add(`${part.path}/${key}`)
      return isSome(own) ? own : named[key]
    }
    const attributes = [`data-layout="${escaped(withoutMarks(String(take('layout') ?? 'list')))}"`]
    const minutes = take('minutes')
    if (isSome(minutes)) attributes.push(`data-minutes="${escaped(String(minutes))}"`)
    if (take('spare') === true) attributes.push('data-spare="true"')
    if (edition === 'instructor' && withoutMarks(String(take('audience') ?? 'all')) === 'instructor') {
      attributes.push('data-audience="instructor"')
    }
    return safe(attributes.join(' '))
  }
