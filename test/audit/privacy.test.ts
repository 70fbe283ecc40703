import { demoIdNumber } from '@server/features/archives'
import { declareIdentity } from '@shared/contract/me'
import { AppError } from '@shared/kernel/app-error'
import { reg } from '@shared/kernel/reg'
import { apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { storedBytes } from '@test/support/database-content'
import { useHouse } from '@test/support/house'
import { memoryLog } from '@test/support/memory-log'
import { demoPassword } from '@test/support/sign-in'
import { settle } from '@test/support/town'
import { unregisteredSeals } from '@test/support/unregistered-seals'
import { beforeAll, describe, expect, it } from 'vitest'
import { NEWCOMER, walkThrough } from './walk'

const shows = reg('N29-leak')
const ARCHIVES = 40
const database = useDatabase()
const log = memoryLog()
const house = useHouse(database, { archives: ARCHIVES, log: log.logger })

/** What must stand nowhere in plain. */
const secrets = {
  idNumbers: [] as string[],
  phones: [] as string[],
  codes: [] as string[],
  tokens: [] as string[],
}

const DEMO_PHONES = ['1', '2', '3', '4', '5'].map((n) => `1380000000${n}`)
/** Six figures may stand inside a longer number or a hash by chance. */
const standsIn = (text: string, figures: string) => new RegExp(`(?<!\\w)${figures}(?!\\w)`).test(text)

/** Faults of ours whose messages quote what they should not. */
async function failLoudly(): Promise<void> {
  const quoting = `${NEWCOMER.idNumber} ${NEWCOMER.phone} ${secrets.tokens[0] ?? ''}`
  const cause = Object.assign(new Error(`cannot store ${quoting}`), { idNumber: NEWCOMER.idNumber })
  for (const error of [
    cause,
    new AppError('system.fault', { cause }),
    new TypeError(`phone ${NEWCOMER.phone}`),
  ]) {
    house.house.log.error({ err: error, body: { phone: NEWCOMER.phone, code: '482913' } }, quoting)
  }
  const client = await house.signedIn(NEWCOMER.phone)
  const body = { name: NEWCOMER.name, idNumber: `${demoIdNumber(77)}9` }
  await client.call(declareIdentity, { body })
  await client.raw({ method: 'GET', url: `/api/cases/${demoIdNumber(78)}?phone=${NEWCOMER.phone}` })
  await client.raw({ method: 'GET', url: `/${demoIdNumber(79)}/${NEWCOMER.phone}` })
  await apiClient(house.citizen).raw({
    method: 'GET',
    url: '/api/me',
    headers: { authorization: `Bearer ${secrets.tokens[0] ?? ''}x` },
  })
}

beforeAll(async () => {
  const town = await settle(house, ARCHIVES, 10)
  await house.work()
  const held = await house.tokensOf('13800000003')
  secrets.tokens.push(held.access, held.refresh)
  await walkThrough(house, async ({ client, route, given }) => {
    const answer = await client.call(route, given)
    secrets.tokens.push(...client.cookies.values())
    return answer
  })
  await failLoudly()
  await house.work()
  secrets.idNumbers.push(
    ...Array.from({ length: ARCHIVES }, (_, n) => demoIdNumber(n)),
    ...[77, 78, 79].map(demoIdNumber),
    NEWCOMER.idNumber,
  )
  secrets.phones.push(...town.map(({ phone }) => phone), ...DEMO_PHONES, NEWCOMER.phone)
  for (const phone of secrets.phones) {
    for (const { params } of await house.phones.messages(phone)) secrets.codes.push(...params)
  }
}, 120_000)

describe(`personal data (${shows.join(' ')})`, () => {
  it('there is something to find', () => {
    expect(secrets.idNumbers.length).toBeGreaterThan(40)
    expect(secrets.phones.length).toBeGreaterThan(15)
    expect(secrets.codes.length).toBeGreaterThanOrEqual(4)
    expect(new Set(secrets.tokens).size).toBeGreaterThanOrEqual(8)
    expect(log.lines().length).toBeGreaterThan(30)
    expect(standsIn(`{"code":"${secrets.codes[0]}"}`, secrets.codes[0] ?? '')).toBe(true)
  })

  it('stands nowhere in the log, at its most talkative, also not after faults', () => {
    const text = log.text()
    for (const kind of ['idNumbers', 'phones', 'tokens'] as const)
      expect([kind, secrets[kind].filter((secret) => text.includes(secret)).length]).toEqual([kind, 0])
    expect(secrets.codes.filter((code) => standsIn(text, code))).toEqual([])
    expect(text).not.toContain('482913')
    expect(text).not.toContain(demoPassword('clerk'))
    expect(text).not.toMatch(/eyJ[\w-]{10,}\./)
    expect(text).not.toMatch(/(?<![\dA-Fa-f])1[3-9]\d{9}(?![\dA-Fa-f])/)
    expect(text).not.toMatch(/(?<!\d)\d{17}[\dXx](?!\d)/)
  })

  it('is known to the job that changes keys, wherever it stands sealed', async () => {
    expect(await unregisteredSeals(database.connection)).toEqual([])
    const cases = database.connection.collection('cases')
    const sealed = house.house.cipher.seal('planted', 'cases.note:x')
    const notes = [{ deep: { note: sealed } }]
    await cases.updateOne({}, { $set: { planted: notes } })
    expect(await unregisteredSeals(database.connection)).toEqual(['cases.planted[].deep.note'])
    await cases.updateMany({}, { $unset: { planted: '' } })
  })

  it('stands nowhere in the database in plain, and so do codes, tokens and passwords', async () => {
    const stored = await storedBytes(database.connection)
    const bytes = Buffer.concat([...stored.values()].flat())
    const holds = (secret: string) =>
      [secret, Buffer.from(secret).toString('base64'), Buffer.from(secret).toString('hex')].some((text) =>
        bytes.includes(text),
      )
    expect(bytes.length).toBeGreaterThan(50_000)
    expect(holds('云一晴')).toBe(true)
    for (const kind of ['idNumbers', 'phones', 'tokens'] as const)
      expect([kind, secrets[kind].filter(holds).length]).toEqual([kind, 0])
    expect(secrets.codes.filter((code) => standsIn(bytes.toString('latin1'), code))).toEqual([])
    expect(holds(demoPassword('clerk'))).toBe(false)
  })
})
