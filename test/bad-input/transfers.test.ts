import { readCase } from '@shared/contract/cases'
import { decideCase, readStaffCase } from '@shared/contract/staff'
import type { Standing } from '@shared/domain/centres/types'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { changingNothing } from '@test/support/changing-nothing'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { expectProblem } from '@test/support/problem'
import { apply, give, holdersCase, PACKAGE, sealAndPost, TO_XINGHAI } from '@test/support/transferring'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N6', 'N20-2', 'N20-3', 'N20-4')
const database = useDatabase()
const house = useHouse(database)
const LAPSED: Standing = {
  ...{ kind: 'authorised', document: '演示', validFrom: '2020-01-01', validUntil: '2020-12-31' },
}

let clerk: ApiClient
let away: ApiClient
beforeAll(async () => {
  await hired(house, { username: 'away', centreId: 'demo-centre-2' })
  ;[clerk, away] = await Promise.all([house.staffSignedIn('clerk'), house.staffSignedIn('away')])
})

/** Refused with this code, and not a byte has changed. */
async function refuses(
  by: ApiClient,
  id: string,
  code: string,
  command: string,
  answers?: object,
  fields: string[] = [],
) {
  const { version } = (await by.call(readStaffCase, { params: { id } })).body
  const body = { command, version, ...(answers ? { answers } : {}) } as never
  const give = () => by.call(decideCase, { params: { id }, body })
  expectProblem(await changingNothing(database.connection, give), code, fields)
}

async function stands(_id: string, standing: Standing): Promise<void> {
  await house.house.repositories.centres.model.updateOne({ _id }, { $set: { standing } })
  await house.house.centres.reload()
}

describe(`bad input of moving files, by name (${shows.join(' ')})`, () => {
  it('a centre whose authority has lapsed issues no letter, and its holder sends no file; nothing is lost', {
    timeout: 120_000,
  }, async () => {
    const person = await house.signedIn('13800000001')
    const { id } = (await apply(person, TO_XINGHAI)).body
    await stands('demo-centre-2', LAPSED)
    await house.work()
    expect((await person.call(readCase, { params: { id } })).body.state).toBe('in-review')
    expect(await holdersCase(house, id)).toBe('')
    await refuses(away, id, 'D3040', 'approve')
    await stands('demo-centre-2', { kind: 'statutory' })
    expect(await give(away, id, 'approve')).toBe('issuing')
    await house.work()
    const there = await holdersCase(house, id)
    await stands('demo-centre', LAPSED)
    await refuses(clerk, there, 'D3040', 'approve', { former: 'none' })
    await stands('demo-centre', { kind: 'statutory' })
    expect(await give(clerk, there, 'approve', { answers: { former: 'none' } })).toBe('sealing')
    await house.work()
    const sent = { channel: 'confidential', trackingNo: 'JY-B-1' }
    expect(await sealAndPost(clerk, there, { answers: { ...sent, trackingNo: '' } })).toBe(
      'transfer.tracking-needed',
    )
    await stands('demo-centre', LAPSED)
    await refuses(clerk, there, 'D3040', 'dispatch', sent)
    await stands('demo-centre', { kind: 'statutory' })
    expect(await give(clerk, there, 'dispatch', { answers: sent })).toBe('sending')
    await house.work()

    // The package of somebody who is not in the case, one for another centre, another's number, an opened one nobody wrote down.
    const seen = { ...PACKAGE, packageNo: 'JY-B-1' }
    await refuses(away, id, 'D8501', 'arrive', { ...seen, samePerson: 'no' })
    await refuses(away, id, 'D8502', 'arrive', { ...seen, sameCentre: 'no' })
    await refuses(away, id, 'D8503', 'arrive', { ...seen, packageNo: 'JY-B-2' })
    const opened = { ...seen, packageState: 'opened' }
    await refuses(away, id, 'D1001', 'arrive', opened, ['sealNote', 'sealWitness'])
    const alone = { ...opened, sealNote: '封口拆开，照片 3 号', sealWitness: '演示工作人员' }
    await refuses(away, id, 'D8558', 'arrive', alone)
    expect(await give(away, id, 'arrive', { answers: seen })).toBe('arrived')
    expect(await house.house.jobs.dead()).toEqual([])
  })
})
