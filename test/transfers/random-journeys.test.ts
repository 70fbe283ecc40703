import * as cases from '@shared/contract/cases'
import * as staff from '@shared/contract/staff'
import { foldCustody } from '@shared/domain/archives/custody'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { refoldDifferences } from '@test/support/refold'
import { roundsHere } from '@test/support/rounds'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N20-1', 'N20-2', 'N20-5', 'N29-alter', 'N29-rules')
const JOURNEYS = roundsHere(20)
const database = useDatabase()
const house = useHouse(database)
const CENTRES = ['demo-centre', 'demo-centre-2'] as const
const PLACES = ['560100 云帆市', '560200 星海市'] as const

let person: ApiClient
let desks: readonly [ApiClient, ApiClient]
beforeAll(async () => {
  const other = await hired(house, { centreId: CENTRES[1] })
  person = await house.signedIn('13800000001')
  desks = [await house.staffSignedIn('clerk'), await house.staffSignedIn(other.username)]
})

/** What a desk answers with each command; whatever fits the state is taken, the rest refused. */
const ANSWERS: Readonly<Record<string, object>> = {
  approve: { answers: { former: 'none' } },
  refuse: { reason: 'record-differs' },
  seal: {
    answers: {
      ...{ listedPages: '3', sealedPages: '9', countDiffers: '示例', seal: 'sealed', sealedWith: '李示例' },
    },
  },
  dispatch: { answers: { channel: 'confidential', trackingNo: '演机1' } },
  arrive: { answers: { packageNo: '演机1', samePerson: 'yes', sameCentre: 'yes', packageState: 'sealed' } },
  'check-contents': {
    answers: {
      ...{ listAgrees: 'yes', 'proof-birth': 'there', 'proof-education': 'missing' },
      ...{ 'proof-work-start': 'there', 'proof-work-history': 'there', 'proof-party-date': 'not-needed' },
    },
  },
  'accept-promise': { answers: { promisedBy: 'here', bringWithin: '3-months' } },
  'agree-return': {
    answers: { agreedUnit: '示例', agreedBy: '王示例', agreedHow: 'call', personHeard: 'yes' },
  },
  'return-file': { answers: { seal: 'sealed', channel: 'confidential', trackingNo: '演机2' } },
  'take-back': { answers: { packageState: 'sealed', whole: 'yes' } },
  receipt: {},
}
const COMMANDS = Object.keys(ANSWERS)
/** What a desk does next with a case that waits for it. */
const NEXT: Readonly<Record<string, string>> = {
  ...{
    'in-review': 'approve',
    sealing: 'seal',
    sealed: 'dispatch',
    arrived: 'check-contents',
    told: 'accept-promise',
  },
  ...{ returning: 'return-file', 'coming-back': 'take-back' },
}
type Step = { do: 'apply' | 'withdraw' | 'work' | 'work-once' } | { do: 'desk'; at: 0 | 1; command: string }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ do: 'apply' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'withdraw' as const }) },
  { weight: 3, arbitrary: fc.constantFrom({ do: 'work' as const }, { do: 'work-once' as const }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('desk' as const),
      at: fc.constantFrom(0 as const, 1 as const),
      command: fc.constantFrom(...COMMANDS),
    }),
  },
)

const stored = () =>
  database.connection
    .collection<{ _id: string; item: string; state: string; open: boolean; centreId: string }>('cases')
    .find({ item: { $in: ['transfer-in', 'transfer-out'] } })
    .toArray()

/** Where the records say the bag is: the centre that has it, or null on its way. Fails when two have it. */
async function bag(): Promise<0 | 1 | null> {
  const found = await database.connection
    .collection<{ idIndex: string; centreId: string; facts: Parameters<typeof foldCustody>[0] }>('archives')
    .find({ idIndex: await ownIndex() })
    .toArray()
  const kept = found.filter(({ facts }) => foldCustody(facts).state !== 'dispatched')
  expect(kept.length).toBeLessThanOrEqual(1)
  const [one] = kept
  return one ? (CENTRES.indexOf(one.centreId as (typeof CENTRES)[number]) as 0 | 1) : null
}
let index = ''
async function ownIndex(): Promise<string> {
  if (!index) {
    const account = await database.connection
      .collection<{ idIndex: string }>('cases')
      .findOne({}, { projection: { idIndex: 1 } })
    index = account?.idIndex ?? ''
  }
  return index
}

const apply = (to: 0 | 1) =>
  person.call(cases.submitCase, {
    body: {
      item: 'transfer-in',
      form: {
        ...{ situation: 'flexible', household: PLACES[to], workplace: PLACES[to] },
        ...{ former: PLACES[to], centre: `${CENTRES[to]} 演示` },
      },
    },
  })

async function give(at: 0 | 1, id: string, command: string): Promise<number> {
  const { body } = await desks[at].call(staff.readStaffCase, { params: { id } })
  const asked = { command, version: body.version, ...ANSWERS[command] } as never
  return (await desks[at].call(staff.decideCase, { params: { id }, body: asked })).status
}

async function take(one: Step): Promise<number[]> {
  if (one.do === 'apply') return [(await apply((await bag()) === 0 ? 1 : 0)).status]
  if (one.do === 'work') await house.work()
  if (one.do === 'work-once') await house.workOnce()
  const open = (await stored()).filter((record) => record.open)
  if (one.do === 'withdraw') {
    const own = open.filter(({ item }) => item === 'transfer-in')
    return Promise.all(
      own.map(async ({ _id: id }) => {
        const { version } = (await person.call(cases.readCase, { params: { id } })).body
        return (await person.call(cases.withdrawCase, { params: { id }, body: { version } })).status
      }),
    )
  }
  if (one.do !== 'desk') return []
  const mine = open.filter(({ centreId }) => centreId === CENTRES[one.at])
  return Promise.all(mine.map(({ _id }) => give(one.at, _id, one.command)))
}

/** Goes on with whatever is open until it has ended, as both desks would. */
async function finish(): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    await house.work()
    const open = (await stored()).filter((record) => record.open)
    if (open.length === 0) return
    for (const { _id, item, centreId, state } of open) {
      const command = item === 'transfer-in' && state === 'in-transit' ? 'arrive' : NEXT[state]
      if (command) await give(CENTRES.indexOf(centreId as 'demo-centre') as 0 | 1, _id, command)
    }
  }
  throw new Error(`something never ends: ${JSON.stringify((await stored()).filter(({ open }) => open))}`)
}

describe(`whatever both desks, the person and the worker do in whatever order (${shows.join(' ')})`, () => {
  it(`the file is in one place or on its way, and every journey ends (${JOURNEYS} of them)`, async () => {
    await apply(1)
    await finish()
    let at = await bag()
    expect(at).toBe(1)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 18 }), async (steps) => {
        const from = at
        await apply(from === 0 ? 1 : 0)
        for (const one of steps) {
          const answers = await take(one)
          expect(answers.filter((status) => status >= 500)).toEqual([])
          const where = await bag()
          const under = (await stored()).filter(({ open, item }) => open && item === 'transfer-in')
          expect(under.length).toBeLessThanOrEqual(1)
          if (where === null) expect(under).toHaveLength(1)
        }
        await finish()
        at = await bag()
        expect(at).not.toBeNull()
        const last = (await stored()).filter(({ item }) => item === 'transfer-in').at(-1)
        expect(at).toBe(last?.state === 'received' ? CENTRES.indexOf(last.centreId as 'demo-centre') : from)
      }),
      { numRuns: JOURNEYS, endOnFailure: true },
    )
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  }, 120_000)
})
