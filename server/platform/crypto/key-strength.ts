/** What makes key bytes obviously weak, in a few words of Chinese; null for what looks random. Says nothing of the bytes. */
export function weaknessOf(bytes: Uint8Array): string | null {
  const different = new Set(bytes).size
  if (different === 1) return '所有字节都相同'
  if (different < MIN_DIFFERENT) return '不同的字节太少'
  if (bytes.every((byte) => byte >= 0x20 && byte < 0x7f)) return '像是一段文字，不是随机字节'
  if (isProgression(bytes)) return '字节按规律递增'
  if (repeats(bytes)) return '由一小段重复而成'
  return null
}

/** 32 random bytes have about 30 different ones; fewer than 16 come once in more than 10^12 keys. */
const MIN_DIFFERENT = 16

function isProgression(bytes: Uint8Array): boolean {
  const step = ((bytes[1] ?? 0) - (bytes[0] ?? 0)) & 0xff
  return bytes.every((byte, at) => at === 0 || ((byte - (bytes[at - 1] ?? 0)) & 0xff) === step)
}

function repeats(bytes: Uint8Array): boolean {
  const half = Math.floor(bytes.length / 2)
  for (let period = 1; period <= half; period += 1) {
    if (bytes.every((byte, at) => at < period || byte === bytes[at - period])) return true
  }
  return false
}
