import { createThreadRenderer } from '@server/adapters/pdf/thread-renderer'
import type { House } from '@server/compose'
import { actOnCase, submitCase } from '@server/features/cases'
import { workRound } from '@server/work-round'
import { readJourney } from '@shared/contract/transfers'
import type { Answers } from '@shared/domain/items/answers'
import { CURRENT_APPLICATION } from '@shared/domain/transfer/application-text'
import { duel } from './duel'
import { atLeast, type Figure } from './figure'
import { type BenchPerson, openHouse, signInPeople } from './people'
import { median, pairedRatios, saySpread } from './statistics'
import type { Workshop } from './workshop'

const PEOPLE = 32
const PLAN = { amount: 1000, rounds: 24, warmUp: 2, status: 200 }
const FORM = {
  ...{ situation: 'flexible', household: '560200 星海市', centre: 'demo-centre-2 星海' },
  application: CURRENT_APPLICATION.version,
}
const CLERK = {
  ...{ kind: 'staff' as const, id: 'bench-clerk', name: '演示经办' },
  ...{ roles: ['staff' as const, 'clerk' as const], centreId: 'demo-centre' },
}
/** What the holder's clerk does until the bag is with the post. */
const POSTING: readonly [string, Answers][] = [
  ['approve', { former: 'none' }],
  ['seal', { listedPages: '12', sealedPages: '12', seal: 'sealed', sealedWith: '李示例' }],
  ['dispatch', { channel: 'registered' }],
]

/**
 * `tracker`: how far one's file is, through the full stack, against node:http and the findOnes of the same two cases by their ids; and the
 * same of files that are on their way, with the package that their carrier is asked for.
 */
export async function benchTracker(shop: Workshop): Promise<Figure[]> {
  const people = await signInPeople(shop, 4000, PEOPLE)
  const asked = await moved(shop, people)
  const journeys = people.map((person, at) => ({ person, id: asked.ids[at] ?? '', at }))
  const isPosted = ({ at }: { at: number }) => at % 2 === 1
  return [
    await measured(
      shop,
      'tracker.throughput',
      journeys.filter((journey) => !isPosted(journey)),
    ),
    await measured(shop, 'tracker.posted', journeys.filter(isPosted)),
  ]
}

interface Asked {
  person: BenchPerson
  id: string
}

async function measured(shop: Workshop, name: string, asked: readonly Asked[]): Promise<Figure> {
  const { ours, bare } = await duel(shop, PLAN, {
    ours: asked.map(({ person, id }) => ({
      method: readJourney.method,
      path: readJourney.path.replace(':id', id),
      headers: { authorization: `Bearer ${person.access}` },
    })),
    bare: asked.map(({ id }) => ({ method: 'GET', path: `/journey/${id}` })),
  })
  const rate = (slices: typeof ours) => slices.map((slice) => slice.perSecond)
  const throughput = pairedRatios(rate(ours), rate(bare))
  const rates = `${median(rate(ours)).toFixed(0)}/s against ${median(rate(bare)).toFixed(0)}/s`
  return atLeast(name, throughput.median, 0.65, { detail: `${rates}, ${saySpread(throughput)}` })
}

/** Each of them has their file moved to the other centre of the demo; every other bag is with the post. */
async function moved(shop: Workshop, people: readonly BenchPerson[]): Promise<{ ids: string[] }> {
  const { house, close } = await openHouse(shop.env)
  const renderer = createThreadRenderer({ threadUrl: new URL('./pdf-thread.mjs', import.meta.url) })
  // No paper is printed and no scan read by what follows: no thread is ever started.
  const reader = { open: () => Promise.reject(new Error('no scan is read')), close: async () => undefined }
  const round = workRound(house, { renderer, reader })
  const work = async (): Promise<void> => {
    while (await round());
  }
  try {
    const ids: string[] = []
    for (const person of people) ids.push(await applied(house, person))
    await work()
    for (const step of POSTING) {
      for (const id of ids.filter((_, at) => at % 2 === 1)) await give(house, id, step)
      await work()
    }
    return { ids }
  } finally {
    await close()
  }
}

async function applied({ cases, clock, accounts }: House, { accountId }: BenchPerson): Promise<string> {
  const actor = { kind: 'person' as const, id: accountId, roles: ['person' as const] }
  const call = { actorId: accountId, key: accountId, bodyHash: accountId, now: clock.now(), avoids: [] }
  // A signature: as of somebody who has just signed in.
  const applicant = { ...(await accounts.applicant(actor)), proved: true }
  const { record } = await submitCase(cases, actor, applicant, call, { item: 'transfer-in', form: FORM })
  return record._id
}

/** A step of its clerk in the case that the letter has opened at the holder. */
async function give(
  { cases, clock }: House,
  id: string,
  [name, given]: (typeof POSTING)[number],
): Promise<void> {
  const facts = (await cases.cases.findById(id))?.facts ?? []
  const letter = facts.find(({ kind }) => kind === 'send-letter')
  const { outCase: caseId = '' } = (letter?.data.result ?? {}) as Record<string, string>
  const key = `${caseId}-${name}`
  const call = { actorId: CLERK.id, key, bodyHash: key, now: clock.now(), avoids: [] }
  const answers = name === 'dispatch' ? { ...given, trackingNo: caseId } : given
  const { version = 0 } = (await cases.cases.findById(caseId)) ?? {}
  await actOnCase(cases, CLERK, call, {
    ...{ caseId, version, action: 'case.decide' },
    input: { name, answers },
  })
}
