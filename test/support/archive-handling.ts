import { demoIdNumber, findHolding } from '@server/features/archives'
import type { ArchiveRecord } from '@server/features/archives/record'
import type { Actor, Post } from '@shared/domain/policy/roles'
import type { TestHouse } from './house'
import { freshCall } from './members'

/** Somebody of a post at the demo centre. */
export const staffOf = (post: Post, id: string = post, more: Partial<Actor> = {}): Actor => ({
  ...{ kind: 'staff', id, name: '演示人员', roles: ['staff', post], centreId: 'demo-centre' },
  ...more,
})

/** What tests of commands on files work with; invented ID numbers begin behind `from`. */
export function archiveBench(house: TestHouse, from: number) {
  let next = from
  return {
    call: (actor: Actor) => ({ ...freshCall(house, actor), avoids: actor.kin ?? [] }),
    stored: async (id: string): Promise<ArchiveRecord> => {
      const record = await house.house.ledger.ledgers.findById(id)
      if (!record) throw new Error('gone')
      return record
    },
    holdingOf: (idNumber: string) =>
      findHolding(house.house.repositories.archives, house.house.index.all('idNumber', idNumber)),
    newNumber: (): string => {
      next += 1
      return demoIdNumber(next)
    },
  }
}
