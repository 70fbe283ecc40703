import { demoIdNumber } from '@server/features/archives'
import * as cases from '@shared/contract/cases'
import { declareIdentity } from '@shared/contract/me'
import { proveRealName } from '@shared/contract/real-name'
import { readStaffCase } from '@shared/contract/staff'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { apply, give, TO_YUNFAN } from '@test/support/transferring'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N20-1', 'N12-person', 'N29-leak')
const database = useDatabase()
const house = useHouse(database)

const FORM = { ...TO_YUNFAN, holder: '示例大学档案馆' }

let clerk: ApiClient
beforeAll(async () => {
  clerk = await house.staffSignedIn('clerk')
})

const NAME = '云一晴'

/** Somebody who says that they are the person of a number. */
async function saying(phone: string, at: number): Promise<ApiClient> {
  const login = await house.signedIn(phone)
  const body = { name: NAME, idNumber: demoIdNumber(at) }
  expect((await login.call(declareIdentity, { body })).status).toBe(200)
  return login
}

/** Somebody who has shown it. */
async function being(phone: string, at: number): Promise<ApiClient> {
  const login = await house.signedIn(phone)
  const body = { document: 'id-card' as const, name: NAME, idNumber: demoIdNumber(at), consent: '2026-11' }
  expect((await login.call(proveRealName, { body })).status).toBe(200)
  return login
}

const problemOf = ({ body }: { body: unknown }) => (body as { key?: string }).key

describe(`who only told a name and a number (${shows.join(' ')})`, () => {
  it('keeps the one they belong to from nothing, and learns nothing of their file', async () => {
    const stranger = await saying('13900000711', 9_711)
    const theirs = await apply(stranger, FORM)
    expect([theirs.status, theirs.body.state]).toEqual([201, 'in-review'])
    // One at a time for a login, as for a person: it is told of its own.
    expect(problemOf(await apply(stranger, FORM))).toBe('transfer.moving-already')

    const person = await being('13900000712', 9_711)
    const { status, body } = await apply(person, FORM)
    expect([status, body.state]).toEqual([201, 'issuing'])
    expect(problemOf(await apply(person, FORM))).toBe('transfer.moving-already')
    const late = await saying('13900000713', 9_711)
    expect((await apply(late, FORM)).status).toBe(201)

    const before = await house.house.cases.cases.findById(theirs.body.id)
    const checked = { identityChecked: true }
    expect(await give(clerk, theirs.body.id, 'approve', checked)).toBe('transfer.moving-elsewhere')
    expect(await house.house.cases.cases.findById(theirs.body.id)).toEqual(before)
    const seen = (await clerk.call(readStaffCase, { params: { id: theirs.body.id } })).body
    expect(seen.checks.find(({ says }) => says.startsWith('没有另一件转递'))?.holds).toBe(false)
    expect(await give(clerk, theirs.body.id, 'refuse', { reason: 'identity-unconfirmed' })).toBe('refused')
    const read = await stranger.call(cases.readCase, { params: { id: theirs.body.id } })
    expect(JSON.stringify(read.body)).not.toContain('同一')
  })

  it('holds the place once their card was looked at: of two approved at once, one', async () => {
    const ids = await Promise.all(
      [saying('13900000721', 9_721), saying('13900000722', 9_721)].map(
        async (login) => (await apply(await login, FORM)).body.id,
      ),
    )
    const approve = (id: string) => give(clerk, id, 'approve', { identityChecked: true })
    expect((await Promise.all(ids.map(approve))).toSorted()).toEqual(['issuing', 'transfer.moving-elsewhere'])
    expect(problemOf(await apply(await being('13900000723', 9_721), FORM))).toBe('transfer.moving-already')
  })
})
