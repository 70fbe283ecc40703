import { recordMovement } from '@server/features/archives'
import { readCase, submitCase } from '@shared/contract/cases'
import { listMyCertificates } from '@shared/contract/certificates'
import { decideCase, readStaffCase } from '@shared/contract/staff'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { describe, expect, it } from 'vitest'

const shows = reg('N23', 'N29-false')
const database = useDatabase()
const house = useHouse(database)

describe(`a file that moves between approval and issue (${shows.join(' ')})`, () => {
  it('gets no certificate: the case goes back to a clerk, who cannot approve it and can say why', async () => {
    await house.work()
    const person = await house.signedIn('13800000001')
    const before = (await person.call(listMyCertificates)).body.certificates.length
    const made = await person.call(submitCase, {
      body: { item: 'custody-certificate', form: { purpose: 'title' } },
    })
    expect(made.body.state).toBe('approved')

    const record = await house.house.cases.cases.findById(made.body.id)
    const [archive] = await house.house.cases.archives.findByIdIndex([record?.idIndex ?? ''])
    const by = { kind: 'staff', id: 'demo-dispatch', role: 'archivist', name: '演示收发员' } as const
    const movement = { command: 'open-transfer' as const, at: house.clock.now().toISOString(), by }
    const { archives, sha256 } = house.house.cases
    await recordMovement({ archives, sha256 }, archive?._id ?? '', movement)
    await house.work()

    const seen = await person.call(readCase, { params: { id: made.body.id } })
    expect([seen.body.state, seen.body.certificateId]).toEqual(['in-review', null])
    expect(seen.body.thread[1]).toMatchObject({ title: '档案情况有变化，退回核对', who: '系统' })
    expect((await person.call(listMyCertificates)).body.certificates).toHaveLength(before)
    expect(await house.house.jobs.dead()).toEqual([])

    const clerk = await house.staffSignedIn('clerk')
    const params = { id: made.body.id }
    const approve = { command: 'approve' as const, version: 2 }
    expect((await clerk.call(decideCase, { params, body: approve })).body).toMatchObject({ code: 'D4007' })
    const { reasons } = (await clerk.call(readStaffCase, { params })).body
    expect(reasons.map(({ code }) => code)).toEqual(['moving-or-lent'])
  })
})
