import { readMe } from '@shared/contract/me'
import { beginFaceCheck, proveRealName } from '@shared/contract/real-name'
import { currentConsent } from '@shared/domain/accounts/consents'
import { checkCharacter } from '@shared/kernel/identity'
import { reg } from '@shared/kernel/reg'
import { apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N12-person', 'N29-leak')
const database = useDatabase()
const house = useHouse(database)
const consent = currentConsent('identity-check')
let made = 0

/** Somebody new, with a number nobody has proved, as their phone in Alipay speaks for them. */
async function arrive() {
  made += 1
  const first17 = `11010119610203${300 + made}`
  const claim = { name: '云面二', idNumber: first17 + checkCharacter(first17), consent }
  const { access } = await house.tokensOf(String(13_700_300_000 + made))
  const client = apiClient(house.citizen)
  const headers = { authorization: `Bearer ${access}` }
  const ask = (other: object = {}) => client.call(beginFaceCheck, { headers, body: { ...claim, ...other } })
  const begin = async () => (await ask()).body.begun
  const prove = (other: object = {}) =>
    client.call(proveRealName, { headers, body: { document: 'id-card', ...claim, ...other } })
  const level = async () => (await client.call(readMe, { headers })).body.identity?.assurance ?? null
  return { ask, begin, prove, level }
}

/** Opens the check as Alipay's component does, and shows a face to it. */
async function show({ url, certifyId }: { url: string; certifyId: string }, passes = true): Promise<void> {
  expect((await fetch(url)).status).toBe(200)
  await house.phones.showFace(certifyId, passes)
}

const begunOf = async ({ begin }: Awaited<ReturnType<typeof arrive>>) => {
  const check = await begin()
  if (!check) throw new Error('no check has begun')
  return check
}

// The demo's RSA keys are made at the first call, which may take longer than a call may wait.
beforeAll(async () => void (await (await arrive()).begin()))

describe(`a face check of Alipay (${shows.join(' ')})`, () => {
  it('proves name, number and face; also to somebody whose name and number were proved before', async () => {
    const [first, second] = [await arrive(), await arrive()]
    const check = await begunOf(first)
    await show(check)
    expect((await first.prove({ faceCheck: check.faceCheck })).body).toMatchObject({ outcome: 'verified' })
    expect(await first.level()).toBe('face')
    await second.prove()
    expect(await second.level()).toBe('matched')
    const later = await begunOf(second)
    await show(later)
    await second.prove({ faceCheck: later.faceCheck })
    expect(await second.level()).toBe('face')
  })

  it('that nobody passed, another account began, is of another name or altered, proves nothing', async () => {
    const [own, other] = [await arrive(), await arrive()]
    const [open, failed, passed] = [await begunOf(own), await begunOf(own), await begunOf(own)]
    await show(failed, false)
    await show(passed)
    const theirs = await begunOf(other)
    await show(theirs)
    const wrong = [
      { faceCheck: open.faceCheck },
      { faceCheck: failed.faceCheck },
      { faceCheck: theirs.faceCheck },
      { faceCheck: passed.faceCheck, name: '云面三' },
      { faceCheck: `${passed.faceCheck.slice(0, -2)}AA` },
      { faceCheck: passed.certifyId },
    ]
    for (const given of wrong) {
      const { status, body } = await own.prove(given)
      expect([status, body]).toMatchObject([422, { key: 'identity.face-failed' }])
      expect(await own.level()).toBeNull()
    }
    expect((await own.prove({ faceCheck: passed.faceCheck })).status).toBe(200)
  })

  it('is not begun without consent, for a minor or for a card that Alipay does not take', async () => {
    const { ask, prove } = await arrive()
    const numberOf = (first17: string) => first17 + checkCharacter(first17)
    const refusals = await Promise.all([
      ask({ consent: 'older' }),
      ask({ idNumber: numberOf('11010120200307001') }),
      ask({ idNumber: '110101196102030000' }),
    ])
    expect(refusals.map(({ body }) => (body as { key?: string }).key)).toEqual([
      'identity.consent-needed',
      'identity.minor',
      'request.invalid',
    ])
    expect((await ask({ idNumber: numberOf('91137019610203001') })).body).toEqual({ begun: null })
    await prove()
    expect((await ask({ name: '云面三' })).body).toMatchObject({ key: 'identity.fixed' })
  })

  it('that Alipay cannot answer for leaves the name as the person’s word, to be checked later', async () => {
    const own = await arrive()
    const check = await begunOf(own)
    await show(check)
    await house.phones.failProvider('alipay', 'busy')
    const answer = await own.prove({ faceCheck: check.faceCheck })
    expect(answer.body).toMatchObject({ outcome: 'later', person: { identity: { level: 'declared' } } })
    await own.prove({ faceCheck: check.faceCheck })
    expect(await own.level()).toBe('face')
  })
})
