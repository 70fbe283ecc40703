type Fill = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array

/** A random UUID (version 4) for idempotency keys. Not for secrets: mini programs may lack a strong source. */
export function randomKey(fill: Fill = strongFill() ?? weakFill): string {
  const bytes = fill(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte
    return marked.toString(16).padStart(2, '0')
  }).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

function strongFill(): Fill | null {
  if (typeof crypto === 'undefined' || typeof crypto.getRandomValues !== 'function') return null
  return (bytes) => crypto.getRandomValues(bytes)
}

function weakFill(bytes: Uint8Array): Uint8Array {
  const now = Date.now()
  return bytes.map((_, index) => Math.floor(Math.random() * 256) ^ (Math.floor(now / 2 ** index) & 0xff))
}
