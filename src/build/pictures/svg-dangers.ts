/** Elements that run, or that bring in what no picture needs. */
const elements = /<(?:\w+:)?(script|foreignObject|iframe|object|embed|audio|video|handler|animate|set)\b/iu
const entity = /<!ENTITY|<!DOCTYPE[^>]*\[/iu
const handler = /\son[a-z]+\s*=/iu
const imported = /@import\b|<\?xml-stylesheet/iu
const links = /\b(?:xlink:)?(?:href|src)\s*=\s*(["'])([\s\S]*?)\1/giu
const urls = /url\(\s*(["']?)([^)"']*)\1\s*\)/giu

/** What an SVG may point at: its own parts, and bitmaps that it carries. */
const isOwn = (target: string) =>
  target.trim().startsWith('#') || /^\s*data:image\/(?:png|jpeg);base64,/iu.test(target)

/** What makes an SVG more than a drawing: script, handlers, entities, links to the outside. Undefined for a mere drawing. */
export function svgDanger(text: string): string | undefined {
  const element = elements.exec(text)?.[1]
  if (element !== undefined) return `the element <${element}>`
  if (entity.test(text)) return 'entities of its own'
  if (handler.test(text)) return 'script in an attribute'
  if (imported.test(text)) return 'a style sheet from elsewhere'
  for (const [, , target = ''] of text.matchAll(links))
    if (!isOwn(target)) return `a link to “${target.slice(0, 60)}”`
  for (const [, , target = ''] of text.matchAll(urls))
    if (!isOwn(target)) return `a link to “${target.slice(0, 60)}”`
  return undefined
}
