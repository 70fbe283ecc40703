/** The signed payload in a scanned or pasted text: the address of the QR code, or the payload alone; null in anything else. */
export function tokenIn(text: string): string | null {
  const given = text.trim()
  const token = /\/v\/([^/?#\s]+)$/.exec(given)?.[1] ?? given
  return /^[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{80,}$/.test(token) ? token : null
}
