const OWN_PAGE = /^\/(?:pages|account|apply|case|certificate|custody|help)\/[a-z-]+\/index(?:\?[\w=&%.~-]*)?$/

/** The page an address names to go on to; `otherwise` when it names none of ours. */
export function destination(to: string | undefined, otherwise: string): string {
  const named = decode(to ?? '')
  return OWN_PAGE.test(named) ? named : otherwise
}

/** The address of a page that brings the person back to `to` when it is done. */
export const detour = (page: string, to: string): string => `${page}?to=${encodeURIComponent(to)}`

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
