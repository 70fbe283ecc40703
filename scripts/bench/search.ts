import type { House } from '@server/compose'
import { demoArchives, demoIdNumber } from '@server/features/archives'
import type { Actor } from '@shared/domain/policy/roles'
import { pinyin } from 'pinyin-pro'
import { atMost, type Figure } from './figure'
import { openSearchSets, SEARCH_SEED } from './search-sets'
import { median, pairedRatios, quantile, saySpread } from './statistics'

const SMALL = 10_000
const LARGE = 200_000
const GOAL = 1.5
const ROUNDS = 9
/** People asked for in each of the ways. */
const PEOPLE = 40

/** The ways staff ask for one person's file: what they type. */
const WAYS = {
  name: ({ name }: Asked) => name,
  pinyin: ({ syllables }: Asked) => syllables.join(' '),
  initials: ({ syllables }: Asked) => syllables.map(([first]) => first).join(''),
  part: ({ name }: Asked) => name.slice(1),
  id: ({ n }: Asked) => demoIdNumber(n),
  number: ({ n }: Asked) => numberOf(n),
  'number-part': ({ n }: Asked) => numberOf(n).slice(0, -2),
} satisfies Record<string, (asked: Asked) => string>
type Way = keyof typeof WAYS

interface Asked {
  n: number
  name: string
  syllables: string[]
}

const numberOf = (n: number): string => `YF-${String(n + 1).padStart(7, '0')}`

/**
 * `search`: the search of staff among 200,000 files of a centre against the same among 10,000, the same questions about people
 * who are in both, one after the other: what the desk waits for in nineteen of twenty of all its questions.
 */
export async function benchSearch(say: (line: string) => void): Promise<Figure[]> {
  const { houses, close } = await openSearchSets([SMALL, LARGE], say)
  try {
    const [small, large] = houses.map(desk)
    if (!small || !large) throw new Error('a set is missing')
    const questions = questionsOf()
    const rounds: Round[] = []
    for (let round = -1; round < ROUNDS; round += 1) {
      const measured = await oneRound([small, large], questions, round % 2 !== 0)
      if (round >= 0) rounds.push(measured)
    }
    return [overall(rounds), quiet(rounds)]
  } finally {
    await close()
  }
}

type Ask = (q: string) => Promise<number>
interface Question {
  way: Way
  q: string
}
/** Milliseconds of every question, by way. */
type Times = Record<Way, number[]>
type Round = { small: Times; large: Times }

const ways = Object.keys(WAYS) as Way[]
const none = () => Object.fromEntries(ways.map((way) => [way, [] as number[]])) as Times

/** A clerk at the search of this house; answers with how many rows were found. */
function desk(house: House): Ask {
  const clerk: Actor = {
    kind: 'staff',
    id: 'bench',
    roles: ['staff', 'clerk'],
    centreId: house.centres.home()._id,
  }
  return async (q) => (await house.archiveRoom.search(clerk, { q }, house.clock.now())).archives.length
}

/** Every way for people from the first tenth of the sets, mixed. */
function questionsOf(): Question[] {
  const deps = { newId: () => '', sha256: () => '', seal: () => '', index: () => '' }
  const made = demoArchives(deps, { centreId: '', count: SMALL, seed: SEARCH_SEED, batch: SMALL })
  const everyone = [...made].flat().map(({ person }, n) => ({ n, name: person.name }))
  const asked = everyone.filter((_, n) => n % (SMALL / PEOPLE) === 0)
  return asked.flatMap((one) => {
    const person = { ...one, syllables: pinyin(one.name, { toneType: 'none', type: 'array' }) }
    return ways.map((way) => ({ way, q: WAYS[way](person) }))
  })
}

/** Each question to both, at once behind each other. Throws when one finds nothing: then it was not measured. */
async function oneRound(
  [small, large]: [Ask, Ask],
  questions: readonly Question[],
  largeFirst: boolean,
): Promise<Round> {
  const round: Round = { small: none(), large: none() }
  const both = [
    { ask: small, times: round.small },
    { ask: large, times: round.large },
  ]
  if (largeFirst) both.reverse()
  for (const { way, q } of questions)
    for (const { ask, times } of both) {
      const began = performance.now()
      const found = await ask(q)
      times[way].push(performance.now() - began)
      if (found === 0) throw new Error(`nothing was found by ${way}: ${q}`)
    }
  return round
}

const p95 = (times: Times): number => quantile(Object.values(times).flat(), 0.95)

/** Of every single asking, with all that the machine did meanwhile. */
function overall(rounds: readonly Round[]): Figure {
  const large = rounds.map((round) => p95(round.large))
  const small = rounds.map((round) => p95(round.small))
  const ratio = pairedRatios(large, small)
  return atMost('search.p95', ratio.median, GOAL, {
    detail: `${median(large).toFixed(1)} ms against ${median(small).toFixed(1)} ms, ${saySpread(ratio)}`,
  })
}

/** Of every question's usual time: what else the machine does drops out, and dear questions stand out. */
function quiet(rounds: readonly Round[]): Figure {
  const usual = (size: keyof Round) => (way: Way) =>
    rounds[0]?.[size][way].map((_, at) => median(rounds.map((round) => round[size][way][at] ?? 0))) ?? []
  const [large, small] = [usual('large'), usual('small')]
  const each = ways.map((way) => `${way} ${median(large(way)).toFixed(1)}/${median(small(way)).toFixed(1)}`)
  const ratio = quantile(ways.flatMap(large), 0.95) / quantile(ways.flatMap(small), 0.95)
  return atMost('search.p95.usual', ratio, GOAL, { detail: `medians in ms: ${each.join(', ')}` })
}
