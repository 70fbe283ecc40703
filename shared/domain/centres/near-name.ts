import { reg } from '@shared/kernel/reg'

reg('N26', 'N20-1', 'W6-all')

/** How many names are asked about at most: more is a list, and no question. */
const MOST = 3
/** Shorter than this is no name yet. */
export const SHORTEST_NAME = 4
/** One wrong character in so many is a slip. */
const SLIP_EVERY = 5

/** A name as it is compared: width, blanks and remarks in brackets make no difference. */
export const bareName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\([^()]*\)|[\s·,，。、-]/g, '')
    .toLowerCase()

/** How many characters have to be put in, taken out or changed to make one of the other. */
function slips(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [row, one] of [...a].entries()) {
    const now = [row + 1]
    for (const [at, other] of [...b].entries())
      now.push(
        Math.min((now[at] ?? 0) + 1, (before[at + 1] ?? 0) + 1, (before[at] ?? 0) + (one === other ? 0 : 1)),
      )
    before = now
  }
  return before.at(-1) ?? 0
}

/** Whether the characters of a short name all stand in the long one, in their order: 云帆人才中心 in 云帆市人才服务中心. */
function isShortFor(short: string, long: string): boolean {
  if (short.length * 2 < long.length) return false
  let from = 0
  for (const one of short) {
    const at = long.indexOf(one, from)
    if (at < 0) return false
    from = at + 1
  }
  return true
}

/** How far two bare names are apart; null when nobody would take one for the other. */
function apart(typed: string, name: string): number | null {
  const allowed = Math.max(1, Math.floor(Math.max(typed.length, name.length) / SLIP_EVERY))
  const found = Math.abs(typed.length - name.length) > allowed ? allowed + 1 : slips(typed, name)
  if (found <= allowed) return found
  return isShortFor(typed, name) || isShortFor(name, typed)
    ? allowed + Math.abs(typed.length - name.length)
    : null
}

/**
 * Those of a directory whose name somebody may have meant who typed another, the nearest first: a slip, a short form, brackets left out.
 * None where the name is one of them as it stands, and none for what is no name yet.
 */
export function nearNames<Named extends { name: string }>(
  typed: string,
  directory: readonly Named[],
): Named[] {
  const own = bareName(typed)
  if (own.length < SHORTEST_NAME || directory.some(({ name }) => name === typed.trim())) return []
  return directory
    .flatMap((one) => {
      const far = apart(own, bareName(one.name))
      return far === null ? [] : [{ one, far }]
    })
    .toSorted((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ one }) => one)
}
