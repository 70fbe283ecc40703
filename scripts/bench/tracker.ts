import { submitCase } from '@server/features/cases'
import { issueLetter } from '@server/features/transfers'
import { readJourney } from '@shared/contract/transfers'
import { duel } from './duel'
import { atLeast, type Figure } from './figure'
import { type BenchPerson, openHouse, signInPeople } from './people'
import { median, pairedRatios, saySpread } from './statistics'
import type { Workshop } from './workshop'

const PEOPLE = 32
const PLAN = { amount: 1000, rounds: 24, warmUp: 2, status: 200 }
const FORM = { situation: 'flexible', household: '560200 星海市', centre: 'demo-centre-2 星海' }

/** `tracker`: how far one's file is, through the full stack, against node:http and two findOnes of the same two cases by their ids. */
export async function benchTracker(shop: Workshop): Promise<Figure[]> {
  const people = await signInPeople(shop, 4000, PEOPLE)
  const ids = await moved(shop, people)
  const { ours, bare } = await duel(shop, PLAN, {
    ours: people.map(({ access }, at) => ({
      method: readJourney.method,
      path: readJourney.path.replace(':id', ids[at] ?? ''),
      headers: { authorization: `Bearer ${access}` },
    })),
    bare: ids.map((id) => ({ method: 'GET', path: `/journey/${id}` })),
  })
  const rate = (slices: typeof ours) => slices.map((slice) => slice.perSecond)
  const throughput = pairedRatios(rate(ours), rate(bare))
  const rates = `${median(rate(ours)).toFixed(0)}/s against ${median(rate(bare)).toFixed(0)}/s`
  return [
    atLeast('tracker.throughput', throughput.median, 0.65, { detail: `${rates}, ${saySpread(throughput)}` }),
  ]
}

/** Each of them has their file moved to the other centre of the demo; the letter has opened the case there. */
async function moved(shop: Workshop, people: readonly BenchPerson[]): Promise<string[]> {
  const { house, close } = await openHouse(shop.env)
  const { cases, clock } = house
  const register = { ...house.ledger, newId: cases.newId }
  const tellUnit = async () => undefined
  const deps = { cases, clock, register, graduates: house.graduates, tellUnit }
  try {
    const ids: string[] = []
    for (const { accountId } of people) {
      const actor = { kind: 'person' as const, id: accountId, roles: ['person' as const] }
      const call = { actorId: accountId, key: accountId, bodyHash: accountId, now: clock.now(), avoids: [] }
      const applicant = await house.accounts.applicant(actor)
      const answer = await submitCase(cases, actor, applicant, call, { item: 'transfer-in', form: FORM })
      await issueLetter(deps, { id: `bench-${accountId}`, ref: answer.record._id })
      ids.push(answer.record._id)
    }
    return ids
  } finally {
    await close()
  }
}
