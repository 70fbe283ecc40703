import { readMe } from '@shared/contract/me'
import { proveRealName } from '@shared/contract/real-name'
import { requestCode } from '@shared/contract/sign-in'
import { showPhone, signInByProvider } from '@shared/contract/sign-in-by-provider'
import { CONSENTS } from '@shared/domain/accounts/consents'
import { checkCharacter } from '@shared/kernel/identity'
import { reg } from '@shared/kernel/reg'
import { apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N12-person')
const database = useDatabase()
const house = useHouse(database)
const NOTICE = CONSENTS.find(({ name }) => name === 'identity-check')?.version ?? ''
let made = 0

const citizen = () => apiClient(house.citizen)
const send = (provider: 'weapp' | 'alipay', code: string) =>
  citizen().call(signInByProvider, { body: { provider, code } })
const bearer = (access: string) => ({ headers: { authorization: `Bearer ${access}` } })

const newPhone = () => {
  made += 1
  return String(13_700_200_000 + made)
}

/** Has the authority confirm a name and number, as the person of these tokens. */
const prove = (access: string, idNumber: string) =>
  citizen().call(proveRealName, {
    ...bearer(access),
    body: { document: 'id-card', name: '云一晴', idNumber, consent: NOTICE },
  })

/** Longest a request may wait for somebody else, milliseconds. */
const LONGEST = 3_000

async function inTime<T>(fn: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const answer = await fn()
  expect(performance.now() - began).toBeLessThan(LONGEST)
  return answer
}

/** Of a fault no provider has there is nothing to see. */
const FAULTS: Record<string, readonly string[]> = {
  wechat: ['slow', '5xx', 'garbage', 'huge', 'cut', 'busy', 'limit'],
  alipay: ['slow', '5xx', 'garbage', 'huge', 'cut', 'busy', 'limit', 'wrong-signature'],
  'real-name': ['slow', '5xx', 'garbage', 'huge', 'cut', 'forged'],
}

/** Signs in while the provider is in trouble, again after, and again: one account, one login, a session each time it was in. */
async function fallingOver(provider: 'wechat' | 'alipay', mode: string): Promise<void> {
  if (!FAULTS[provider]?.includes(mode)) return
  const way = provider === 'wechat' ? 'weapp' : 'alipay'
  const user = `${provider} ${mode}`
  const mint = () => house.phones.mint(`${provider}/simulated/codes`, { user })
  const phone = newPhone()
  await citizen().call(requestCode, { body: { phone } })
  const first = await send(way, await mint())
  const token = first.body.kind === 'challenge' ? first.body.challenge.token : ''
  const proof = { kind: 'phone' as const, phone, code: await house.phones.code(phone) }
  expect((await citizen().call(showPhone, { body: { token, proof } })).status).toBe(200)
  const code = await mint()
  await house.phones.failProvider(provider, mode)
  const refused = await inTime(() => send(way, code))
  expect(refused.status).toBeGreaterThanOrEqual(400)
  expect(refused.body).toMatchObject({ code: expect.stringMatching(/^[DE]/) })
  expect((await inTime(async () => send(way, await mint()))).body.kind).toBe('signed-in')
  const indexes = house.house.index.all('login', `phone:${phone}`)
  const accounts = await database.connection
    .collection('accounts')
    .find({ 'logins.index': { $in: [...indexes] } })
    .toArray()
  expect(accounts.map(({ logins, sessions }) => [logins.length, sessions.length])).toEqual([[2, 2]])
}

/** Has a name checked while the authority is in trouble: it stays the person's word, and is verified once after. */
async function unproved(mode: string): Promise<void> {
  if (!FAULTS['real-name']?.includes(mode)) return
  const { access } = await house.tokensOf(newPhone())
  const first17 = `11010119600101${100 + made}`
  const idNumber = first17 + checkCharacter(first17)
  await house.phones.failProvider('real-name', mode)
  const later = await inTime(() => prove(access, idNumber))
  expect(later.body).toMatchObject({ outcome: 'later', person: { identity: { level: 'declared' } } })
  const sure = await inTime(() => prove(access, idNumber))
  expect((await citizen().call(readMe, bearer(access))).body.identity?.level).toBe('verified')
  expect(sure.body).toMatchObject({ outcome: 'verified', person: { identity: { level: 'verified' } } })
}

// The demo's RSA keys are made at the first call, which may take longer than a call may wait.
beforeAll(async () => {
  await send('alipay', 'warming up')
})

describe(`providers in trouble (${shows.join(' ')})`, () => {
  it.each(['slow', '5xx', 'garbage', 'huge', 'cut', 'busy', 'limit', 'wrong-signature', 'forged'])(
    'a provider that is %s: every answer within three seconds, nobody in by it, and afterwards in once',
    async (mode) => {
      await Promise.all([fallingOver('wechat', mode), fallingOver('alipay', mode), unproved(mode)])
    },
  )
})
