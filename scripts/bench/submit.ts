import { randomUUID } from 'node:crypto'
import { submitCase } from '@shared/contract/cases'
import type { Request } from 'autocannon'
import { duel } from './duel'
import { atLeast, type Figure } from './figure'
import { signInPeople } from './people'
import { median, pairedRatios, saySpread } from './statistics'
import type { Workshop } from './workshop'

const PEOPLE = 32
const PLAN = { amount: 400, rounds: 20, warmUp: 2, status: 201 }
const APPLICATION = JSON.stringify({ item: 'custody-certificate', form: { purpose: 'household' } })

/** `submit`: an application through the full stack, against the same case inserted by the driver with the same durability. */
export async function benchSubmit(shop: Workshop): Promise<Figure[]> {
  const people = await signInPeople(shop, 2000, PEOPLE)
  const { ours, bare } = await duel(shop, PLAN, {
    ours: people.map(({ access }) => application(submitCase.path, { authorization: `Bearer ${access}` })),
    bare: [application('/case', {})],
  })
  const rate = (slices: typeof ours) => slices.map((slice) => slice.perSecond)
  const throughput = pairedRatios(rate(ours), rate(bare))
  const rates = `${median(rate(ours)).toFixed(0)}/s against ${median(rate(bare)).toFixed(0)}/s`
  return [
    atLeast('submit.throughput', throughput.median, 0.6, { detail: `${rates}, ${saySpread(throughput)}` }),
  ]
}

/** Every request is a new intention, so it carries a key of its own. */
function application(path: string, headers: Record<string, string>): Request {
  const all = { ...headers, 'content-type': 'application/json' }
  return {
    method: 'POST',
    path,
    body: APPLICATION,
    headers: all,
    setupRequest: (request) => ({ ...request, headers: { ...all, 'idempotency-key': randomUUID() } }),
  }
}
