interface OpenPage {
  /** mini programs: without the slash */
  route?: string
  /** H5: with a part of the query */
  path?: string
  /** what the page was opened with, as in its address, and marks of Taro's own */
  $taroParams?: Record<string, unknown>
}

type Parameters = Record<string, string>

/** Where a page of the stack is: path and parameters, decoded, as its address names them. */
export function placeOf({ path, route, $taroParams = {} }: OpenPage): {
  path: string
  parameters: Parameters
} {
  const [bare = ''] = (path ?? `/${route ?? ''}`).split('?')
  return { path: bare, parameters: plain($taroParams) }
}

/** Whether a page of the stack is the one an address names; it may know more than the address says. */
export function isAt(page: OpenPage, address: string): boolean {
  const [path, query = ''] = address.split('?')
  const place = placeOf(page)
  const wanted = query.split('&').flatMap((pair) => (pair ? [pair.split('=')] : []))
  return (
    place.path === path && wanted.every(([name = '', value = '']) => place.parameters[name] === decode(value))
  )
}

const plain = (given: Record<string, unknown>): Parameters =>
  Object.fromEntries(
    Object.entries(given)
      .filter(([name]) => name !== 'stamp' && !name.startsWith('$'))
      .map(([name, value]) => [name, decode(String(value))]),
  )

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch {
    return text
  }
}
