import { readFileCard } from '@shared/contract/me'
import { duel } from './duel'
import { atLeast, atMost, type Figure } from './figure'
import { signInPeople } from './people'
import { median, pairedRatios, saySpread } from './statistics'
import type { Workshop } from './workshop'

const PEOPLE = 32
const PLAN = { amount: 1000, rounds: 24, warmUp: 2, status: 200 }

/** `read`: my file card through the full stack, against node:http and findOne of the same archive by the same index. */
export async function benchRead(shop: Workshop): Promise<Figure[]> {
  const people = await signInPeople(shop, 20, PEOPLE)
  const { ours, bare } = await duel(shop, PLAN, {
    ours: people.map(({ access }) => ({
      method: readFileCard.method,
      path: readFileCard.path,
      headers: { authorization: `Bearer ${access}` },
    })),
    bare: people.map(({ idIndex }) => ({ method: 'GET', path: `/archive/${encodeURIComponent(idIndex)}` })),
  })
  const of = (slices: typeof ours, key: 'perSecond' | 'p99') => slices.map((slice) => slice[key])
  const throughput = pairedRatios(of(ours, 'perSecond'), of(bare, 'perSecond'))
  const p99 = pairedRatios(of(ours, 'p99'), of(bare, 'p99'))
  const rates = `${median(of(ours, 'perSecond')).toFixed(0)}/s against ${median(of(bare, 'perSecond')).toFixed(0)}/s`
  const times = `${median(of(ours, 'p99')).toFixed(1)} ms against ${median(of(bare, 'p99')).toFixed(1)} ms`
  return [
    atLeast('read.throughput', throughput.median, 0.65, { detail: `${rates}, ${saySpread(throughput)}` }),
    atMost('read.p99', p99.median, 2, { detail: `${times}, ${saySpread(p99)}` }),
  ]
}
