import { foldCustody } from '@shared/domain/archives/custody'
import { itemOf } from '@shared/domain/items/catalogue'
import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMove, applyFor, movesOf } from './moves'
import { brokenWay, type Event, STANDINGS } from './reference'
import { repeat, work } from './worker'
import { type Bag, isKept, type Journey, World } from './world'

const shows = reg('N20-1', 'N20-2', 'N20-4', 'N20-5', 'N29-alter', 'N29-rules')
const SEQUENCES = 10_000
const TABLES = {
  'transfer-in': itemOf('transfer-in').commands,
  'transfer-out': itemOf('transfer-out').commands,
}
const FINALS = new Set(['received', 'returned', 'withdrawn', 'not-sent', 'refused'])
const LEAVING = ['dispatch']
const COMING = ['receive', 'take-back']

/** Notes what moved since it looked last, and that the bag is never in two places or in none. */
function witness() {
  const events: Event[] = []
  const seen = new Map<Bag, number>()
  const look = ({ bags }: World): void => {
    for (const bag of bags) {
      const { facts } = bag.story
      for (const { kind } of facts.slice(seen.get(bag) ?? 0)) {
        if (LEAVING.includes(kind)) events.push({ centre: bag.centre, what: 'left' })
        if (COMING.includes(kind)) events.push({ centre: bag.centre, what: 'came' })
      }
      seen.set(bag, facts.length)
    }
    const kept = bags.filter(isKept)
    if (kept.length > 1) throw new Error('the bag is in two places')
    if (kept.length === 0 && events.at(-1)?.what !== 'left') throw new Error('the bag is nowhere')
  }
  return { events, look, saw: (bag: Bag) => seen.set(bag, bag.story.facts.length) }
}

type Step = readonly [kind: number, pick: number]

/** One thing that somebody does, or the worker, who may die over it. */
function take(world: World, [kind, pick]: Step): void {
  const { journey } = world
  if (!journey || FINALS.has(journey.cases['transfer-in']?.view.state ?? '')) applyFor(world, FINALS)
  else if (kind < 9) void work(world, pick, kind < 4 ? (pick % 3) + 1 : undefined)
  else if (kind === 9) repeat(world, pick)
  else if (kind === 10) shelve(world, pick)
  else person(world, journey, kind === 11, pick)
}

/** What people do: mostly what has its place, sometimes anything. */
function person(world: World, journey: Journey, isAny: boolean, pick: number): void {
  const moves = movesOf(journey, TABLES)
  const one = isAny || moves.length === 0 ? anyMove(pick) : moves[pick % moves.length]
  if (one && (journey.cases[one.side] || one.input.name === 'submit')) world.give(journey, one.side, one)
}

/** The archivist goes on with their own work. */
function shelve(world: World, pick: number): void {
  const bag = world.kept()
  const movement = (['shelve', 'lend', 'return'] as const)[pick % 3]
  if (bag && movement) world.move(bag, movement, 'desk')
}

/** The worker does all there is to do. */
function settle(world: World): void {
  for (let round = 0; world.jobs.length > 0; round += 1) {
    if (round > 500) throw new Error(`never done: ${world.jobs.map(({ id }) => id).join()}`)
    work(world, round)
  }
}

const reached = new Set<string>()

/** How both cases and the bag stand when the worker is done, against the table typed by hand. */
function compare(world: World): string | null {
  const { journey } = world
  if (!journey) return null
  const state = journey.cases['transfer-in']?.view.state ?? ''
  const standing = STANDINGS[state]
  const out = journey.cases['transfer-out']?.view.state ?? null
  reached.add(`${state} ${out}`)
  if (!standing?.out.includes(out)) return `${state} beside ${out}`
  const kept = world.kept()
  if (kept?.story.custody.openTransfer && state !== 'prepared') return `${state}: its transfer is left open`
  const where = kept?.centre ?? null
  const due = standing.bag === 'way' ? null : journey[standing.bag]
  return where === due ? null : `${state}: the bag is at ${where}, not ${due}`
}

function run(steps: readonly Step[]): void {
  const { events, look, saw } = witness()
  const world = new World(look)
  for (const bag of world.bags) saw(bag)
  for (const step of steps) {
    take(world, step)
    if (world.jobs.length === 0) expect(compare(world)).toBeNull()
  }
  settle(world)
  expect(compare(world)).toBeNull()
  expect(brokenWay('A', events)).toBeNull()
  const places = world.bags.map(({ story }) => foldCustody(story.facts).state)
  expect(places).toEqual(world.bags.map(({ story }) => story.custody.state))
}

const steps = fc.array(fc.tuple(fc.nat(19), fc.nat(999)), { minLength: 20, maxLength: 80 })

describe(`a file between two centres, whatever anybody does and wherever the worker dies (${shows.join(' ')})`, () => {
  it(`is in one place or under way, and both cases agree (${SEQUENCES} random journeys)`, {
    timeout: 120_000,
  }, () => {
    fc.assert(fc.property(steps, run), { numRuns: SEQUENCES })
    expect(new Set([...reached].map((pair) => pair.split(' ')[0]))).toEqual(new Set(Object.keys(STANDINGS)))
  })

  it('the way of a bag is told broken where it comes twice, leaves twice, or comes from nowhere', () => {
    const left = { centre: 'A', what: 'left' } as const
    const came = { centre: 'B', what: 'came' } as const
    expect(brokenWay('A', [left, came])).toBeNull()
    for (const wrong of [[came], [left, left], [left, came, came], [{ ...left, centre: 'B' as const }]])
      expect(brokenWay('A', wrong)).not.toBeNull()
  })
})
