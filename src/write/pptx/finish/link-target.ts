/** Office programs refuse files with longer addresses. */
const longest = 2083

/**
 * The address as a file may hold it: http, https or mailto, every character that a URI forbids escaped.
 * Anything else is undefined, and the words stand without a link.
 */
export function linkTarget(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined
  const url = new URL(href)
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return undefined
  const written = url.href.replace(/[^\x21-\x7E]|["<>\\^`{|}]/gu, (char) => encodeURIComponent(char))
  return written.length > longest ? undefined : written
}
