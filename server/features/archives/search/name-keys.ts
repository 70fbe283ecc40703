import { partsOfName } from './name-parts'
import { otherReadings, readingOf } from './readings'

/** Longest part of a name that has a key of its own; longer ones are found by the keys within them. */
export const LONGEST_PART = 4
/** Shortest part that can be looked for: one character is a tenth of a register. */
export const SHORTEST_PART = 2

/** All that names are found by: what they sort under, and every text that finds them besides a beginning of that. */
export interface NameKeys {
  /** Pinyin without spaces, then the name itself: `zhangwei 张伟`. */
  sort: string
  keys: string[]
}

/**
 * The keys of a name: each part of two to four characters and the whole, initials of each part (`zw`), pinyin of each part
 * behind the first (`weixing`), pinyin going over into initials (`zhangwx`), and characters going over into letters (`张w`,
 * `张wei`). Pinyin from the beginning needs none: it is a beginning of what the name sorts under. Of other readings the whole,
 * its initials and the beginnings of either have keys.
 */
export function keysOfName(name: string): NameKeys {
  const parts = partsOfName(name)
  const reading = readingOf(parts)
  const keys = new Set<string>()
  addRuns(keys, parts)
  keys.add(parts.join(''))
  addLetters(keys, reading)
  addOverInto(keys, parts, reading)
  for (const way of otherReadings(parts, reading)) {
    const first = way.map(initialOf)
    for (let end = SHORTEST_PART; end <= way.length; end += 1)
      keys.add(way.slice(0, end).join('')).add(first.slice(0, end).join(''))
  }
  // A Latin word is a part by itself; a name of one character is found by nothing shorter.
  for (const part of parts) if (part.length > 1 || parts.length === 1) keys.add(part)
  keys.delete('')
  return { sort: `${reading.join('')} ${name}`, keys: [...keys] }
}

const initialOf = (syllable: string): string => [...syllable][0] ?? ''

/** Runs of two to four. */
function addRuns(keys: Set<string>, parts: readonly string[]): void {
  for (let from = 0; from < parts.length; from += 1) {
    const most = Math.min(parts.length, from + LONGEST_PART)
    for (let to = from + SHORTEST_PART; to <= most; to += 1) keys.add(parts.slice(from, to).join(''))
  }
}

function addLetters(keys: Set<string>, reading: readonly string[]): void {
  const first = reading.map(initialOf)
  addRuns(keys, first)
  keys.add(first.join(''))
  const behind = reading.slice(1)
  addRuns(keys, behind)
  if (behind.length >= SHORTEST_PART) keys.add(behind.join(''))
  const most = Math.min(reading.length, LONGEST_PART)
  for (let turn = 1; turn < most; turn += 1)
    for (let end = turn + 2; end <= most; end += 1)
      keys.add(reading.slice(0, turn).join('') + first.slice(turn, end).join(''))
}

/** The name's first characters, then the next ones by their letters: every such mixture of a short name. */
function addOverInto(keys: Set<string>, parts: readonly string[], reading: readonly string[]): void {
  const most = Math.min(parts.length, LONGEST_PART)
  for (let turn = 1; turn < most; turn += 1) {
    const start = parts.slice(0, turn).join('')
    for (let end = turn + 1; end <= most; end += 1) {
      const rest = reading.slice(turn, end)
      keys.add(start + rest.join('')).add(start + rest.map(initialOf).join(''))
    }
  }
}
