import { verifyAccessLog } from '@server/platform/audit/verify-access-log'
import { ALL_ROUTES } from '@shared/contract/all-routes'
import { listMyCases, readCase } from '@shared/contract/cases'
import { listMyCertificates, readCertificateFile } from '@shared/contract/certificates'
import { readMe } from '@shared/contract/me'
import { readQueue, readStaffCase, readStaffCertificateFile } from '@shared/contract/staff'
import { unmaskCase } from '@shared/contract/unmask'
import { PURPOSES, sayPurpose, UNMASK_PURPOSES, UNMASKABLE, unmasks } from '@shared/domain/audit/purposes'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { expectProblem } from '@test/support/problem'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

const shows = reg('N29-leak')
const database = useDatabase()
const house = useHouse(database)
const PHONE = '13800000002'

let clerk: ApiClient
let person: ApiClient
let account = ''
let caseId = ''
let archiveId = ''

const looks = async () => (await house.house.accessLog.bySubject([account], { limit: 100 })).entries
const newLooks = async (work: () => Promise<unknown>) => {
  const before = (await looks()).length
  await work()
  const after = await looks()
  return after.slice(0, after.length - before)
}

beforeAll(async () => {
  await house.work()
  clerk = await house.staffSignedIn('clerk')
  person = await house.signedIn(PHONE)
  account = (await person.call(readMe)).body.id
  caseId = (await person.call(listMyCases)).body.cases[0]?.id ?? ''
  const record = await house.house.cases.cases.findWithFiles(caseId)
  archiveId = record?.files[0]?._id ?? ''
})
afterEach(() => vi.restoreAllMocks())

describe(`a look of staff at a person's data (${shows.join(' ')})`, () => {
  it('at a case is in the log before it is shown: who, post, centre, when, why, which request', async () => {
    const answers: Awaited<ReturnType<typeof clerk.call>>[] = []
    const [look, ...more] = await newLooks(async () => {
      answers.push(await clerk.call(readStaffCase, { params: { id: caseId } }))
    })
    expect(more).toEqual([])
    expect(look).toMatchObject({
      by: { kind: 'staff', name: '演示受理员', roles: ['clerk'], centreId: 'demo-centre' },
      action: 'case.read',
      about: { kind: 'case', id: caseId },
      subjects: [account, archiveId],
      purpose: 'case-handling',
      fields: [],
      at: house.clock.now(),
      requestId: answers[0]?.headers['x-request-id'],
    })
    const byArchive = await house.house.accessLog.bySubject([archiveId], { limit: 1 })
    expect(byArchive.entries[0]?._id).toBe(look?._id)
  })

  it('at a certificate is there too; the person’s own look is not, nor the queue, nor a refused look', async () => {
    const first = await house.signedIn('13800000001')
    const owner = (await first.call(readMe)).body.id
    const { id } = (await first.call(listMyCertificates)).body.certificates[0]!
    const count = async () => (await house.house.accessLog.bySubject([owner], { limit: 100 })).entries.length
    expect((await first.call(readCertificateFile, { params: { id } })).status).toBe(200)
    await first.call(readCase, { params: { id: caseId } })
    await clerk.call(readQueue)
    expect(await count()).toBe(0)
    expect((await clerk.call(readStaffCertificateFile, { params: { id } })).status).toBe(200)
    expect(await count()).toBe(1)
    expect(await newLooks(() => first.call(readCase, { params: { id: caseId } }))).toEqual([])
  })

  it('shows nothing when it cannot be written down', async () => {
    const ways = [
      () => clerk.call(readStaffCase, { params: { id: caseId } }),
      () =>
        clerk.call(unmaskCase, {
          params: { id: caseId },
          body: { purpose: 'correct-record', fields: ['phone'] },
        }),
    ]
    for (const way of ways) {
      vi.spyOn(database.connection.model('accessLog').collection, 'insertMany').mockRejectedValue(
        new Error('full'),
      )
      const refused = await way()
      expectProblem(refused, 'D3020')
      expect(JSON.stringify(refused.body)).not.toContain(PHONE)
      vi.restoreAllMocks()
      expect((await way()).status).toBe(200)
    }
    expect((await verifyAccessLog(house.house.accessRecords, new Date(0))).broken).toEqual([])
  })
})

describe('whole numbers', () => {
  const unmask = (purpose: string, fields: string[]) =>
    clerk.call(unmaskCase, { params: { id: caseId }, body: { purpose, fields } as never })

  it('come for a purpose that needs them, with nothing kept on the way, and stand in the log as fields, not as values', async () => {
    const shown: Awaited<ReturnType<typeof unmask>>[] = []
    const [look] = await newLooks(async () => {
      shown.push(await unmask('correct-record', ['phone', 'idNumber']))
    })
    const [answer] = shown
    expect(answer?.body).toEqual({ phone: PHONE, idNumber: expect.stringMatching(/^\d{17}[\dX]$/) })
    expect(answer?.headers['cache-control']).toBe('no-store')
    expect(look).toMatchObject({
      action: 'case.unmask',
      purpose: 'correct-record',
      fields: ['phone', 'idNumber'],
    })
    expect(JSON.stringify(look)).not.toContain(PHONE)
  })

  it('come for each purpose as the table says, and for no other', async () => {
    for (const { code, unmasks: fields } of PURPOSES) {
      for (const field of UNMASKABLE) {
        const answer = await unmask(code, [field])
        // A certificate asks for no other number to be recorded.
        const there = field === 'newIdNumber' ? [] : [field]
        if (fields?.includes(field)) expect([code, Object.keys(answer.body)]).toEqual([code, there])
        else if (fields) expectProblem(answer, 'D3021')
        else expectProblem(answer, 'D1001', ['purpose'])
      }
    }
    expectProblem(await unmask('because', ['phone']), 'D1001', ['purpose'])
    expectProblem(await unmask('correct-record', []), 'D1001', ['fields'])
    expectProblem(await unmask('correct-record', ['answers']), 'D1001', ['fields.0'])
  })

  it('a purpose has words, and what it lets see is never nothing', () => {
    for (const { code } of PURPOSES) expect(sayPurpose(code)).not.toBe(code)
    for (const { code, unmasks: fields } of UNMASK_PURPOSES)
      expect([code, unmasks(code, fields)]).toEqual([code, true])
    expect(unmasks('correct-record', [])).toBe(false)
  })

  it('are one route only', () => {
    expect(ALL_ROUTES.filter(({ action }) => action === 'case.unmask').map(({ name }) => name)).toEqual([
      'unmaskCase',
    ])
  })
})
