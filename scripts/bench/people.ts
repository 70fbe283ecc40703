import { randomUUID } from 'node:crypto'
import { compose, type House } from '@server/compose'
import { demoAccount } from '@server/features/accounts'
import { demoIdNumber } from '@server/features/archives'
import { createLogger } from '@server/platform/log'
import { connectDatabase } from '@server/platform/mongo/connect'
import { readEnv } from '../../config/env'
import type { Workshop } from './workshop'

/** A signed-in person with a verified identity, whose file stands on its shelf. */
export interface BenchPerson {
  access: string
  accountId: string
  idIndex: string
}

/** A house over a database, with a phone that remembers its last code. For preparing, never measured. */
export async function openHouse(env: Record<string, string>, dbName?: string) {
  const settings = readEnv(env)
  const database = await connectDatabase({
    ...settings.database,
    dbName,
    dataDir: '',
    nodeEnv: settings.mode,
    monitorCommands: true,
  })
  const phone = { code: '' }
  const sms = {
    send: async (_phone: string, _template: string, [code = '']: readonly string[]) => {
      phone.code = code
      return { kind: 'accepted' as const, serialNo: randomUUID() }
    },
  }
  const log = createLogger({ level: 'silent', part: 'bench' })
  const house = await compose({ env: settings, database, log, part: 'bench', sms })
  return { house, phone, close: () => database.stop() }
}

/** Signs in `count` people, from the n-th of the demo data on; each figure takes others. */
export async function signInPeople(shop: Workshop, from: number, count: number): Promise<BenchPerson[]> {
  const { house, phone, close } = await openHouse(shop.env)
  try {
    const people: BenchPerson[] = []
    for (let n = from; people.length < count; n += 20) people.push(await signInOne(house, phone, n))
    return people
  } finally {
    await close()
  }
}

async function signInOne(house: House, sent: { code: string }, n: number): Promise<BenchPerson> {
  const idNumber = demoIdNumber(n)
  const idIndex = house.index.of('idNumber', idNumber)
  const [archive] = await house.repositories.archives.findByIdIndex([idIndex])
  if (!archive) throw new Error(`the demo data has no file for its person ${n}`)
  const phone = String(13_700_000_000 + n)
  const identity = { level: 'verified' as const, name: archive.holderName, idNumber }
  const account = demoAccount(house, { id: house.newId(), phone, identity, createdAt: new Date() })
  await house.repositories.accounts.insertMany([account])
  await house.accounts.requestCode(phone, new Date())
  const carrier = { refresh: undefined, set: () => {}, clear: () => {} }
  const form = { phone, code: sent.code, client: 'weapp' as const }
  const first = await house.accounts.signIn(form, carrier, new Date())
  if (first.kind !== 'challenge') throw new Error('a new device of a real-named person is asked who they are')
  const check = { token: first.challenge.token, name: identity.name, idNumber }
  const answer = await house.accounts.answerSecondCheck(check, carrier, new Date())
  const access = answer.kind === 'signed-in' ? (answer.tokens?.access ?? '') : ''
  return { access, accountId: account._id, idIndex }
}
