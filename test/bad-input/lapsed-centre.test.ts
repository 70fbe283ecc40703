import { readCase, submitCase as submit, withdrawCase } from '@shared/contract/cases'
import { listMyCertificates } from '@shared/contract/certificates'
import { decideCase, readStaffCase } from '@shared/contract/staff'
import type { Standing } from '@shared/domain/centres/types'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { fingerprint } from '@test/support/database-content'
import { useHouse } from '@test/support/house'
import { expectProblem } from '@test/support/problem'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N6', 'W6-all')
const database = useDatabase()
const house = useHouse(database)
const FORM = { item: 'custody-certificate', form: { purpose: 'study' } }
const LAPSED: Standing = {
  kind: 'authorised',
  document: '演示授权〔2023〕1号',
  validFrom: '2023-11-22',
  validUntil: '2026-11-21',
}

const stands = async (standing: Standing | null) => {
  const { centres } = house.house.repositories
  await centres.model.updateOne({ _id: house.house.centres.home()._id }, { $set: { standing } })
  await house.house.centres.reload()
}

let person: ApiClient
let clerk: ApiClient
beforeAll(async () => {
  await house.work()
  person = await house.signedIn('13800000002')
  clerk = await house.staffSignedIn('clerk')
})

describe(`a centre whose authority lapsed yesterday (${shows.join(' ')})`, () => {
  it('accepts nothing and decides nothing, and says whom to turn to', async () => {
    await stands({ kind: 'statutory' })
    const open = (await person.call(submit, { body: FORM })).body
    const params = { id: open.id }
    const { reasons } = (await clerk.call(readStaffCase, { params })).body
    await stands(LAPSED)
    const before = await fingerprint(database.connection)
    const answers = [
      await person.call(submit, { body: FORM }),
      await clerk.call(decideCase, { params, body: { command: 'approve', version: open.version } }),
      await clerk.call(decideCase, {
        params,
        body: { command: 'refuse', version: open.version, reason: reasons[0]?.code },
      }),
    ]
    for (const answer of answers) {
      expectProblem(answer, 'D3040')
      expect(answer.body).toMatchObject({
        title: expect.stringMatching(/授权已于2026年11月21日到期.*请联系云帆市人力资源和社会保障局/),
        article: 'N6',
      })
    }
    expect(await fingerprint(database.connection)).toEqual(before)
  })

  it('lets the person take the case back all the same', async () => {
    await stands({ kind: 'statutory' })
    const { id, version } = (await person.call(submit, { body: FORM })).body
    await stands(LAPSED)
    const back = await person.call(withdrawCase, { params: { id }, body: { version } })
    expect([back.status, back.body.state]).toEqual([200, 'withdrawn'])
  })

  it('issues nothing that was approved before: the case goes back, until the centre may again', async () => {
    await stands({ kind: 'statutory' })
    const other = await house.signedIn('13800000001')
    const count = async () => (await other.call(listMyCertificates)).body.certificates.length
    const before = await count()
    const { id, state } = (await other.call(submit, { body: FORM })).body
    expect(state).toBe('approved')
    await stands(LAPSED)
    await house.work()
    expect((await other.call(readCase, { params: { id } })).body.state).toBe('in-review')
    expect(await count()).toBe(before)
    expect(await house.house.jobs.dead()).toEqual([])

    await stands({ ...LAPSED, validUntil: '2026-11-22' })
    const approve = { command: 'approve' as const, version: 2 }
    expect((await clerk.call(decideCase, { params: { id }, body: approve })).status).toBe(200)
    await house.work()
    expect(await count()).toBe(before + 1)
  })
})
