import { Tokenizer } from 'htmlparser2'
import type { Diagnostic, Place } from '../../diagnostic.ts'
import { nearest } from '../../nearest.ts'
import { lastBefore, type MarkedText, type Markup } from '../template/marks.ts'
import { attributeValues, type Content, markupRules } from './markup-rules.ts'

/** Words of the template itself. */
export interface TemplateWords {
  readonly is: 'words'
  readonly text: string
  readonly at: number
}
/** A text of the brief, whole. */
export interface BriefWords {
  readonly is: 'brief'
  readonly text: MarkedText
  readonly at: number
}
export interface Element {
  readonly is: 'element'
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** Texts of the brief that stand in attributes. */
  readonly attributeTexts: readonly MarkedText[]
  readonly children: readonly Node[]
  readonly at: number
}
export type Node = TemplateWords | BriefWords | Element

interface OpenElement {
  readonly name: string
  readonly attributes: Map<string, string>
  readonly attributeTexts: MarkedText[]
  readonly children: Node[]
  readonly at: number
}

const mayHold = (parent: string, child: string): boolean => {
  const content: Content = parent === '' ? ['section'] : (markupRules[parent]?.content ?? 'nothing')
  const within = markupRules[child]?.within ?? []
  if (typeof content !== 'string') return content.includes(child)
  if (content === 'nothing') return false
  if (Array.isArray(within)) return content === 'blocks' && within.includes(parent)
  return within === 'words' || content === within
}

/**
 * Parses the markup that a template yields. Only the documented subset passes; whatever else there is comes as
 * `template-markup` with the template's line.
 */
export const parseMarkup = (
  markup: Markup,
): { readonly children: readonly Node[]; readonly diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = []
  const root: OpenElement = { name: '', attributes: new Map(), attributeTexts: [], children: [], at: 0 }
  const stack: OpenElement[] = [root]
  let pending: OpenElement | null = null
  let attribute = { name: '', value: '', at: 0 }

  const report = (at: number, message: string, hint?: string): void => {
    const place: Place = markup.placeOf(at)
    diagnostics.push({
      severity: 'error',
      code: 'template-markup',
      message,
      place,
      ...(hint ? { hint } : {}),
    })
  }
  const top = (): OpenElement => stack.at(-1) ?? root
  const spanAt = (offset: number) => {
    const span = markup.spans[lastBefore(markup.spans, offset)]
    return span && offset < span.end ? span : undefined
  }

  const addText = (text: string, at: number): void => {
    const content: Content = top().name === '' ? ['section'] : (markupRules[top().name]?.content ?? 'words')
    if (text.trim() === '' && (content === 'nothing' || Array.isArray(content))) return
    if (content === 'nothing' || Array.isArray(content)) {
      const inside = top().name === '' ? 'outside every section' : `directly inside <${top().name}>`
      report(at, `Words may not stand ${inside}.`)
      return
    }
    const last = top().children.at(-1)
    if (last?.is === 'words') top().children.splice(-1, 1, { ...last, text: last.text + text })
    else top().children.push({ is: 'words', text, at })
  }
  const addBrief = (text: MarkedText, at: number): void => {
    const last = top().children.at(-1)
    if (last?.is === 'brief' && last.at === at) return
    const content: Content = top().name === '' ? ['section'] : (markupRules[top().name]?.content ?? 'words')
    if (content === 'nothing' || Array.isArray(content)) addText(text.text, at)
    else top().children.push({ is: 'brief', text, at })
  }
  const addStretch = (start: number, end: number): void => {
    for (let at = start; at < end; ) {
      const span = spanAt(at)
      if (span) {
        addBrief(span.text, span.start)
        at = Math.min(end, span.end)
        continue
      }
      const next = markup.spans[lastBefore(markup.spans, at) + 1]
      const to = Math.min(end, next?.start ?? end)
      addText(markup.text.slice(at, to), at)
      at = to
    }
  }

  const checkAttribute = (element: OpenElement, name: string, value: string, at: number): void => {
    const rule = markupRules[element.name]
    if (!rule) return
    const known = rule.attributes.map((one) => one.replace('!', ''))
    if (name === 'class') {
      if (!rule.classes?.includes(value)) {
        const hint = rule.classes ? `It may be ${rule.classes.join(', ')}.` : undefined
        report(at, `<${element.name}> has no class "${value}".`, hint)
      }
    } else if (!known.includes(name)) {
      const near = nearest(name, known)
      report(at, `<${element.name}> has no attribute "${name}".`, near ? `Did you mean ${near}?` : undefined)
    } else if (attributeValues[name]?.test(value) === false) {
      report(at, `"${value}" is not a value that ${name} can have.`)
    }
    if (element.attributes.has(name)) report(at, `<${element.name}> has "${name}" twice.`)
  }

  const openElement = (): void => {
    if (!pending) return
    const element = pending
    pending = null
    const rule = markupRules[element.name]
    const parent = top()
    if (!rule) {
      const near = nearest(element.name, Object.keys(markupRules))
      report(
        element.at,
        `<${element.name}> is not part of a template's markup.`,
        near ? `Did you mean <${near}>?` : undefined,
      )
    } else {
      if (markupRules[parent.name] !== undefined || parent.name === '') {
        if (!mayHold(parent.name, element.name)) {
          const inside = parent.name === '' ? 'outside every section' : `inside <${parent.name}>`
          report(element.at, `<${element.name}> may not stand ${inside}.`)
        }
      }
      for (const name of rule.attributes) {
        const must = name.endsWith('!') ? name.slice(0, -1) : null
        if (must && !element.attributes.has(must))
          report(element.at, `<${element.name}> needs the attribute ${must}.`)
      }
    }
    if (element.name === 'br') parent.children.push({ is: 'element', ...element })
    else stack.push(element)
  }

  const closeElement = (name: string, at: number): void => {
    if (name === 'br') return
    const depth = stack.findLastIndex((element) => element.name === name)
    if (depth < 1) {
      report(at, `</${name}> closes nothing that is open here.`)
      return
    }
    while (stack.length > depth) {
      const element = stack.pop()
      if (!element) return
      if (element.name !== name) report(element.at, `<${element.name}> is not closed before </${name}>.`)
      top().children.push({ is: 'element', ...element })
    }
  }

  const refuse = (start: number): void =>
    report(Math.max(0, start - 2), 'Declarations and processing instructions are not part of a template.')
  const tokenizer = new Tokenizer(
    { decodeEntities: true, recognizeSelfClosing: true },
    {
      ontext: addStretch,
      ontextentity: (codePoint, end) => {
        const span = spanAt(end - 1)
        if (span) addBrief(span.text, span.start)
        else addText(String.fromCodePoint(codePoint), end - 1)
      },
      onopentagname: (start, end) => {
        const name = markup.text.slice(start, end)
        pending = { name, attributes: new Map(), attributeTexts: [], children: [], at: start - 1 }
      },
      onattribname: (start, end) => {
        attribute = { name: markup.text.slice(start, end), value: '', at: start }
      },
      onattribdata: (start, end) => {
        attribute.value += markup.text.slice(start, end)
        for (let at = Math.max(0, lastBefore(markup.spans, start)); at < markup.spans.length; at += 1) {
          const span = markup.spans[at]
          if (!span || span.start >= end) break
          if (span.end > start) pending?.attributeTexts.push(span.text)
        }
      },
      onattribentity: (codePoint) => {
        attribute.value += String.fromCodePoint(codePoint)
      },
      onattribend: () => {
        if (!pending) return
        checkAttribute(pending, attribute.name, attribute.value, attribute.at)
        pending.attributes.set(attribute.name, attribute.value)
      },
      onopentagend: openElement,
      onselfclosingtag: (end) => {
        const name = pending?.name ?? ''
        openElement()
        if (name !== 'br') closeElement(name, end)
      },
      onclosetag: (start, end) => closeElement(markup.text.slice(start, end).trim(), start - 2),
      oncomment: () => {},
      oncdata: refuse,
      ondeclaration: refuse,
      onprocessinginstruction: refuse,
      onend: () => {},
    },
  )
  tokenizer.write(markup.text)
  tokenizer.end()
  for (const element of stack.splice(1).reverse()) {
    report(element.at, `<${element.name}> is never closed.`)
  }
  return { children: root.children, diagnostics }
}
