/** Characters and pairs of characters: pairs tell the order, single ones survive a slip of the pen. */
const piecesOf = (text: string): Set<string> => {
  const characters = [...text]
  return new Set([
    ...characters,
    ...characters.slice(1).map((character, at) => (characters[at] ?? '') + character),
  ])
}

/** A piece of the known texts: what it tells, and which of them have it. */
interface Posting {
  weight: number
  has: number[]
}

/**
 * Compares a text with many known ones at once: what it has in common with each, 0 to 1, every piece by its weight (Dice). A
 * piece tells little when half of the known texts have it (登记, 表), much when few do.
 */
export function openLikeness(known: readonly string[]): (text: string) => Float64Array {
  const postings = new Map<string, Posting>()
  const pieces = known.map(piecesOf)
  for (const [at, own] of pieces.entries())
    for (const piece of own) {
      const posting = postings.get(piece)
      if (posting) posting.has.push(at)
      else postings.set(piece, { weight: 0, has: [at] })
    }
  for (const posting of postings.values())
    posting.weight = Math.log(1 + known.length / (1 + posting.has.length))
  const unknown = Math.log(1 + known.length)
  const weightOf = (piece: string): number => postings.get(piece)?.weight ?? unknown
  const whole = (own: ReadonlySet<string>): number =>
    [...own].reduce((sum, piece) => sum + weightOf(piece), 0)
  const weights = pieces.map(whole)
  return (text) => {
    const own = piecesOf(text)
    const shared = new Float64Array(known.length)
    for (const piece of own) {
      const posting = postings.get(piece)
      for (const at of posting?.has ?? []) shared[at] = (shared[at] ?? 0) + (posting?.weight ?? 0)
    }
    const ours = whole(own)
    return shared.map((common, at) => (common === 0 ? 0 : (2 * common) / (ours + (weights[at] ?? 0))))
  }
}
