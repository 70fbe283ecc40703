import { checkCharacter } from '@shared/kernel/identity'

/** An invented person. The area code is real, the sequence numbers are kept small, nobody is meant. */
export interface DemoPerson {
  name: string
  idNumber: string
}

/** Repeatable random numbers in [0, 1) from a seed (mulberry32): the same seed makes the same demo data. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const SURNAMES = [...'云星海林山石白江南北东方']
const GIVEN = [...'一二三四五六七八九十春夏秋冬晨晓晴雨雪霜']
const FIRST_YEAR = 1965
const YEARS = 40
const PER_DAY = 99

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

/** The ID number of the n-th invented person (n from 0): every n gives another, valid by its check character. */
export function demoIdNumber(n: number): string {
  const sequence = (n % PER_DAY) + 1
  const day = Math.floor(n / PER_DAY)
  const year = FIRST_YEAR + (day % YEARS)
  const month = (Math.floor(day / YEARS) % 12) + 1
  const date = (Math.floor(day / (YEARS * 12)) % 28) + 1
  const first17 = `110101${year}${pad(month, 2)}${pad(date, 2)}${pad(sequence, 3)}`
  return first17 + checkCharacter(first17)
}

/** The n-th invented person. Names say that they are made up: 云一晴, 星七雪. */
export function demoPerson(n: number, random: () => number): DemoPerson {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  return { name: pick(SURNAMES) + pick(GIVEN) + pick(GIVEN), idNumber: demoIdNumber(n) }
}
