import type { Actor } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { refoldDifferences } from '@test/support/refold'
import { describe, expect, it } from 'vitest'
import { importDemoLedger } from './demo-ledger'
import { importDemoLists } from './demo-lists'

const shows = reg('N17')
const database = useDatabase()
const house = useHouse(database, { archives: 5 })
const clerk: Actor = { kind: 'staff', id: 'c', roles: ['staff', 'clerk'], centreId: 'demo-centre' }

describe(`the desk of the demo (${shows.join(' ')})`, () => {
  it('has pairs of every kind and people without a number, all of which can be decided', async () => {
    await importDemoLedger(house.house)
    const room = house.house.archiveRoom
    const moment = { requestId: 'demo', now: house.clock.now() }
    const waiting = async (show: 'duplicate' | 'unlinked') =>
      (await room.desk(clerk, { show, after: '' }, moment.now)).archives
    expect((await waiting('unlinked')).map(({ name }) => name)).toEqual(['白云边', '枫桥晚'])
    const flagged = await waiting('duplicate')
    expect(flagged.map(({ archiveNo }) => archiveNo)).toEqual([
      ...['YS-0001', 'YS-0002', 'YS-0003', 'YS-0004', 'YS-0005', 'YS-0005'],
    ])
    for (const { id } of flagged) {
      const [pair] = (await room.read(clerk, id, moment)).pairs
      const { can } = await room.compare(clerk, { id, other: pair?.id ?? '' }, moment)
      expect(can).toContain('propose-number')
    }
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })

  it('came by an import with a report of the row that was not taken in', async () => {
    const actor: Actor = { ...clerk, roles: ['staff', 'archivist'] }
    const [made] = (await house.house.imports.list(actor)).imports
    expect(made).toMatchObject({ state: 'done' })
    const rows = await house.house.imports.readRows(actor, made?.id ?? '', { kind: 'bad', after: 0 })
    expect(rows.rows).toHaveLength(1)
  })
})

describe('the lists of the demo (grad)', () => {
  it('have rows that wait, rows that met their file, and a file on no list', async () => {
    await importDemoLists(house.house)
    const { graduates } = house.deps
    const count = async (state: 'sent' | 'arrived' | 'unlisted') =>
      (await graduates.list(clerk, { state }, house.clock.now())).rows.length
    expect([await count('sent'), await count('arrived'), await count('unlisted')]).toEqual([4, 2, 1])
  })
})
