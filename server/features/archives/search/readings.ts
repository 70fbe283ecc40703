import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)

/** Its dictionary is loaded with the first name: a start would wait for it. */
const pinyin: typeof import('pinyin-pro').pinyin = (...asked: unknown[]) =>
  (load('pinyin-pro') as { pinyin: (...asked: unknown[]) => never }).pinyin(...asked)

const STYLE = { toneType: 'none', type: 'array', v: true } as const
const MOST_READINGS = 2
const MOST_COMBINATIONS = 4

/**
 * The pinyin of a name's characters as it is most likely said: lower case, no tones, ü as v; surnames by their own reading
 * (单 shan, 尉迟 yu chi). A character without a reading, such as one of the rare extensions, stands for itself.
 */
export function readingOf(characters: readonly string[]): readonly string[] {
  const said = pinyin(characters.join(''), { ...STYLE, surname: 'head' })
  // A library that counts characters otherwise than we do would shift every reading: then each is read alone.
  const fits = said.length === characters.length
  return characters.map((character, at) => letters(fits ? said[at] : undefined, character))
}

/** Other ways the same name may be said: at most three, the likelier first. */
export function otherReadings(characters: readonly string[], first: readonly string[]): string[][] {
  let ways: string[][] = [[]]
  for (const [at, character] of characters.entries()) {
    const choices = [first[at] ?? character, ...alternatives(character, first[at])].slice(0, MOST_READINGS)
    ways = ways.flatMap((way) => choices.map((choice) => [...way, choice])).slice(0, MOST_COMBINATIONS)
  }
  return ways.filter((way) => way.join(' ') !== first.join(' '))
}

const known = new Map<string, readonly string[]>()

/** Every reading of a single character but the one given. Remembered: names share a few thousand characters. */
function alternatives(character: string, first: string | undefined): readonly string[] {
  const all = known.get(character) ?? pinyin(character, { ...STYLE, multiple: true })
  known.set(character, all)
  return all.map((reading) => letters(reading, character)).filter((reading) => reading !== first)
}

const letters = (reading: string | undefined, character: string): string =>
  reading && /^[a-z]+$/.test(reading) ? reading : character.toLowerCase()
