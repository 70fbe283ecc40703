import type { Actor } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { freshCall, hired, type Member } from '@test/support/members'
import { outcomeOf } from '@test/support/outcome-of'
import { describe, expect, it } from 'vitest'

const shows = reg('N29-rules')
const database = useDatabase()
const house = useHouse(database)

const problemOf = (work: Promise<unknown>) => outcomeOf(work, 'done')

const asActor = ({ _id: id, name }: Member): Actor => ({
  ...{ kind: 'staff', id, name, centreId: 'demo-centre' },
  roles: ['staff', 'administrator'],
})
const ways = ['suspend', 'revokePost', 'recordLeaving'] as const

/** One administrator takes another out of office. */
const remove = (by: Member, whom: Member, way: (typeof ways)[number]) => {
  const actor = asActor(by)
  const target = { id: whom._id, version: 1, reason: '调整', handedOver: [], centreId: 'demo-centre' }
  return problemOf(
    house.house.staff[way](actor, freshCall(house, actor), { ...target, post: 'administrator' as const }),
  )
}

const inOffice = async (): Promise<number> =>
  database.connection.collection('staff').countDocuments({ status: 'active', 'posts.post': 'administrator' })

describe(`the last administrator stays (${shows.join(' ')})`, () => {
  it.each(ways.flatMap((one) => ways.map((other) => [one, other] as const)))(
    'when two remove each other at once: %s, %s',
    async (one, other) => {
      const { connection } = database
      await connection.collection('staff').deleteMany({})
      await connection.collection('staffRegisters').deleteMany({})
      const posts = ['administrator'] as const
      const [a, b] = [await hired(house, { posts }), await hired(house, { posts })]
      const outcomes = await Promise.all([remove(a, b, one), remove(b, a, other)])
      expect(outcomes.toSorted()).toEqual(['done', 'staff.last-administrator'])
      expect(await inOffice()).toBe(1)
    },
  )

  it.each(ways)(
    'is counted right when two remove the same one at once, and the loser changes nothing: %s',
    async (way) => {
      const { connection } = database
      await connection.collection('staff').deleteMany({})
      await connection.collection('staffRegisters').deleteMany({})
      const posts = ['administrator'] as const
      const [a, b] = [await hired(house, { posts }), await hired(house, { posts })]
      for (let round = 0; round < 8; round += 1) {
        const third = await hired(house, { posts })
        const outcomes = await Promise.all([remove(a, third, way), remove(b, third, way)])
        expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
        const register = await connection.collection('staffRegisters').findOne({})
        expect([register?.count, register?.holders.toSorted()]).toEqual([2, [a._id, b._id].toSorted()])
      }
      expect(await inOffice()).toBe(2)
    },
  )

  it('also when five are removed by each other in any order', async () => {
    const { connection } = database
    await connection.collection('staff').deleteMany({})
    await connection.collection('staffRegisters').deleteMany({})
    const all: Member[] = []
    for (let n = 0; n < 5; n += 1) all.push(await hired(house, { posts: ['administrator'] }))
    const tries = all.flatMap((by) =>
      all.filter((one) => one !== by).map((whom) => remove(by, whom, 'suspend')),
    )
    await Promise.all(tries)
    expect(await inOffice()).toBe(1)
  })
})
