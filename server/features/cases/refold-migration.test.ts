import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { refoldDifferences } from '@test/support/refold'
import { apply, TO_XINGHAI } from '@test/support/transferring'
import { expect, it } from 'vitest'
import type { CaseRecord } from './case-record'
import { refoldCases } from './refold-migration'

const database = useDatabase()
const house = useHouse(database)
const { batch } = refoldCases('of-a-test')
const cases = () => database.connection.collection<CaseRecord>('cases')

it('gives older cases what today’s rules store beside their facts, takes away what they do not, and then writes nothing', async () => {
  const { body } = await apply(await house.signedIn('13800000001'), TO_XINGHAI)
  await house.work()
  const before = await cases().find().sort({ _id: 1 }).toArray()
  expect(before.length).toBeGreaterThan(1)
  await cases().updateMany(
    {},
    { $unset: { moving: 1, deskKey: 1 }, $set: { lateKey: 'of old', queueKey: 'x' } },
  )
  expect((await refoldDifferences(database.connection)).differences).not.toEqual([])
  await batch(database.connection, null)
  expect(await cases().find().sort({ _id: 1 }).toArray()).toEqual(before)
  expect(await cases().findOne({ _id: body.id })).toMatchObject({ moving: true })
  await batch(database.connection, null)
  expect((await refoldDifferences(database.connection)).differences).toEqual([])
})

it('leaves a place that two older cases would have to share to the one that has it, and folds the rest', async () => {
  const [first] = await cases().find({ moving: true }).toArray()
  if (!first) throw new Error('no case moves a file')
  const { moving: _without, ...twin } = first
  const second = {
    ...twin,
    _id: `${first._id}-b`,
    no: 'b',
    createKey: 'b',
    queueKey: 'old',
    fileIds: [`${first._id}-f`],
  }
  await cases().insertOne(second)
  await batch(database.connection, null)
  const stored = await cases().findOne({ _id: second._id })
  expect(stored?.moving).toBeUndefined()
  expect(stored?.queueKey).toContain(second._id)
  expect(await cases().findOne({ _id: first._id })).toEqual(first)
})
