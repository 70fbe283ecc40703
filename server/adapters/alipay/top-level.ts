/**
 * The members of a JSON object with their values as the exact text they have in it: a signature covers that text, and
 * parsing and writing again would change it. Null when the text is no object with plain names.
 */
export function topLevel(text: string): Map<string, string> | null {
  const members = new Map<string, string>()
  let at = skipSpace(text, 0)
  if (text[at] !== '{') return null
  at = skipSpace(text, at + 1)
  while (text[at] === '"') {
    const nameEnd = endOfString(text, at)
    const colon = skipSpace(text, nameEnd)
    if (nameEnd < 0 || text[colon] !== ':') return null
    const start = skipSpace(text, colon + 1)
    const end = endOfValue(text, start)
    const name = text.slice(at + 1, nameEnd - 1)
    if (end <= start || members.has(name)) return null
    members.set(name, text.slice(start, end).trimEnd())
    at = skipSpace(text, end)
    if (text[at] === '}') return skipSpace(text, at + 1) === text.length ? members : null
    if (text[at] !== ',') return null
    at = skipSpace(text, at + 1)
  }
  return null
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at >= 0 && at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1
  return at
}

/** Behind the closing quote, -1 when there is none. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at + 1
  }
  return -1
}

/** At the comma or brace that ends a value of the outermost object, -1 when the text ends before. */
function endOfValue(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (letter === '"') {
      const end = endOfString(text, at)
      if (end < 0) return -1
      at = end - 1
    } else if ('{['.includes(letter)) depth += 1
    else if (depth === 0 && ',}'.includes(letter)) return at
    else if ('}]'.includes(letter)) depth -= 1
  }
  return -1
}
