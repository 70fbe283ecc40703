import { useDatabase } from '@test/support/database'
import { describe, expect, it } from 'vitest'
import { runMigrations } from '../../platform/mongo/migrations'
import { createDirectory } from './directory'
import { centresWithPlaces } from './migration'
import { createCentreRepository } from './repository'

const database = useDatabase()
const OLD = { schemaVersion: 1, sealText: '示例章', name: '示例市人才服务中心' }

describe('centres of the first version', () => {
  it('stand as before, serve everywhere until somebody enters where, and are changed once', async () => {
    const rows = database.connection.collection<{ _id: string }>('centres')
    await rows.insertMany([
      { ...OLD, _id: 'a', kind: 'authority', code: 'SL00', parentId: null, standing: null } as {
        _id: string
      },
      { ...OLD, _id: 'i', kind: 'institution', code: 'SL01', parentId: 'a', standing: 'statutory' } as {
        _id: string
      },
    ])
    await runMigrations(database.connection, [centresWithPlaces])
    await centresWithPlaces.batch(database.connection, null)
    const directory = createDirectory(createCentreRepository(database.connection))
    await directory.reload()
    expect(directory.home()).toMatchObject({
      _id: 'i',
      standing: { kind: 'statutory' },
      regionCode: '000000',
      scope: ['persons', 'units'],
    })
    expect(directory.byId('a')).toMatchObject({ standing: null, scope: [] })
    expect(directory.mayKeep('i', '2026-11-22').ok).toBe(true)
    expect(directory.authorityOf('i')?._id).toBe('a')
  })
})
