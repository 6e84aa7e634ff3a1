/** A link that an output may carry: http, https or mailto, without spaces or control characters. Else undefined. */
export function safeHref(href: string | undefined): string | undefined {
  if (href === undefined) return undefined
  return /^(?:https?:\/\/[^\s\u0000-\u001f\u007f"<>]+|mailto:[^\s\u0000-\u001f\u007f"<>]+)$/i.test(href)
    ? href
    : undefined
}
