import { submitCase } from '@shared/contract/cases'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { describe, expect, it } from 'vitest'
import { batchProgress, issueBatch } from './index'

const database = useDatabase()
const house = useHouse(database)

describe('many letters at once', () => {
  it('are one job each, with progress; asked again nothing is issued twice', async () => {
    await house.work()
    const person = await house.signedIn('13800000001')
    const { jobs, cases, certificates, clock } = house.house
    const waiting = await cases.cases.model.find({ item: 'custody-certificate' }).lean<{ _id: string }[]>()
    const ids = waiting.map(({ _id }) => _id)
    const before = await batchProgress({ certificates: certificates.certificates }, ids)
    const made = [1, 2].map(async () => {
      house.clock.advance(1)
      const body = { item: 'custody-certificate', form: { purpose: 'study' } }
      return (await person.call(submitCase, { body })).body.id
    })
    const fresh = await Promise.all(made)
    await issueBatch(jobs, 'batch-1', [...fresh, fresh[0]!], clock.now())
    await issueBatch(jobs, 'batch-1', fresh, clock.now())
    expect(await batchProgress({ certificates: certificates.certificates }, fresh)).toEqual({
      asked: 2,
      ready: 0,
    })
    await house.work()
    expect(await batchProgress({ certificates: certificates.certificates }, fresh)).toEqual({
      asked: 2,
      ready: 2,
    })
    expect(await jobs.dead()).toEqual([])
    const { ready } = await batchProgress({ certificates: certificates.certificates }, [...ids, ...fresh])
    expect(ready).toBe(before.ready + 2)
    expect(await batchProgress({ certificates: certificates.certificates }, [])).toEqual({
      asked: 0,
      ready: 0,
    })
  })
})
