import * as cases from '@shared/contract/cases'
import { readGuide } from '@shared/contract/guides'
import * as staff from '@shared/contract/staff'
import { SERVICE_ITEMS } from '@shared/domain/items/catalogue'
import { ITEM_TITLES } from '@shared/domain/items/titles'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readingRoom } from './reading-room'

const { code, title, summary } = readingRoom
const items = SERVICE_ITEMS as unknown as Record<string, unknown>
const titles = ITEM_TITLES as unknown as Record<string, unknown>
const house = useHouse(useDatabase())

let person: ApiClient
let clerk: ApiClient
beforeAll(async () => {
  // The two lines that docs/ADDING-A-SERVICE.md asks for.
  items[code] = readingRoom
  titles[code] = { title, summary }
  ;[person, clerk] = await Promise.all([house.signedIn('13800000001'), house.staffSignedIn('clerk')])
})
afterAll(() => {
  delete items[code]
  delete titles[code]
})

const FORM = { half: 'am', phone: '13800000001' }
const submit = (form: Record<string, string> = FORM) =>
  person.call(cases.submitCase, { body: { item: code, form } })
const queued = async (show: 'open' | 'closed') =>
  (await clerk.call(staff.readQueue, { query: { show } })).body.cases.map(({ id }) => id)

describe('a service of one short file, through the API', () => {
  it('is submitted, queued, decided by who may, and closed', async () => {
    expect((await submit({ half: 'night', phone: '1' })).body).toMatchObject({
      fields: [{ path: 'half' }, { path: 'phone' }],
    })
    const { status, body: made } = await submit()
    expect([status, made.state, made.title]).toEqual([201, 'in-review', title])
    expect(await queued('open')).toContain(made.id)
    const params = { id: made.id }
    const { body: shown } = await clerk.call(staff.readStaffCase, { params })
    expect(shown.can).toEqual(['approve', 'refuse'])
    // The file is kept here: the one reason for a refusal is not so.
    const refuse = { command: 'refuse', version: shown.version, reason: 'not-kept-here' } as const
    expect((await clerk.call(staff.decideCase, { params, body: refuse })).body).toMatchObject({
      key: 'case.reason-unfit',
    })
    const approve = { command: 'approve', version: shown.version } as const
    const reviewer = await house.staffSignedIn('reviewer')
    expect((await reviewer.call(staff.decideCase, { params, body: approve })).status).not.toBe(200)
    const decided = await clerk.call(staff.decideCase, { params, body: approve })
    expect([decided.status, decided.body.state]).toEqual([200, 'granted'])
    expect(await queued('open')).not.toContain(made.id)
    expect(await queued('closed')).toContain(made.id)
    const { body: seen } = await person.call(cases.readCase, { params })
    expect(seen).toMatchObject({ state: 'granted' })
    expect(seen.thread.map((bead) => bead.title)).toEqual(['提交申请', '同意预约'])
  })

  it('is withdrawn by the person, and has its guide', async () => {
    const { body: made } = await submit()
    const asked = { params: { id: made.id }, body: { version: made.version } }
    expect((await person.call(cases.withdrawCase, asked)).body).toMatchObject({ state: 'withdrawn' })
    const guide = await person.call(readGuide, { params: { item: code } as never })
    expect(guide.body).toMatchObject({ title })
  })
})
