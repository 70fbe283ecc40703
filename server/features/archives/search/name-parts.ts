const HAN = /\p{Script=Han}|〇/u

/** What a name is searched by: every Han character for itself, a run of Latin letters as one; dots and spaces fall away. */
export function partsOfName(name: string): string[] {
  const plain = name.normalize('NFKC').toLowerCase()
  const parts: string[] = []
  let word = ''
  for (const character of plain) {
    const isLetter = !HAN.test(character) && /[\p{L}\p{N}]/u.test(character)
    if (isLetter) word += character
    if (isLetter) continue
    if (word) parts.push(word)
    word = ''
    if (HAN.test(character)) parts.push(character)
  }
  return word ? [...parts, word] : parts
}

export const isHan = (text: string): boolean => HAN.test(text)
