import { createIdMaker } from '@server/platform/ids'
import type { Founding } from '@shared/domain/centres/founding'
import { linkFact } from '@shared/domain/facts/chain'
import { useDatabase } from '@test/support/database'
import { fixedClock } from '@test/support/fixed-clock'
import { beforeAll, describe, expect, it } from 'vitest'

import { createIndexes } from '../../platform/mongo/collections'
import { CodeTaken, foundCentres } from './commands/found'
import { createDirectory } from './directory'
import { type CentreRepository, createCentreRepository } from './repository'

const database = useDatabase()
const newId = createIdMaker(fixedClock())
const FOUNDING: Founding = {
  authorityName: '示例市人力资源和社会保障局',
  authorityCode: 'SL00',
  regionCode: '560100',
  centreName: '示例市人才服务中心',
  centreCode: 'SLS01',
  sealText: '示例市人才服务中心档案专用章',
  administratorName: '王示例',
  administratorUsername: 'wang.shili',
}

let centres: CentreRepository
const found = (change: Partial<Founding> = {}) => foundCentres({ centres, newId }, { ...FOUNDING, ...change })

beforeAll(async () => {
  centres = createCentreRepository(database.connection)
  await createIndexes(database.connection)
})

describe('the first centres', () => {
  it('stay the first when a later one has an id that comes before theirs', async () => {
    const at = { kind: 'staff', id: 's', role: 'administrator' } as const
    const institution = (id: string, entered: boolean) => ({
      ...{
        _id: id,
        kind: 'institution' as const,
        code: id,
        name: id,
        parentId: null,
        level: 'city' as const,
      },
      ...{ regionCode: '560100', institutionCode: null, address: '', phone: '', hours: '' },
      ...{ standing: null, scope: [], sealText: '', version: 1 },
      facts: entered
        ? [
            linkFact(
              [],
              { kind: 'change', at: '2026-03-05T00:00:00.000Z', by: at, data: { set: { code: id } } },
              String,
            ),
          ]
        : [],
    })
    await centres.enterAll([institution('a-later', true), institution('z-first', false)])
    const directory = createDirectory(centres)
    await directory.reload()
    expect(directory.home()._id).toBe('z-first')
    await centres.model.deleteMany({ _id: { $in: ['a-later', 'z-first'] } })
  })

  it('are unknown to the directory until it has read them', async () => {
    const directory = createDirectory(centres)
    await directory.reload()
    expect(directory.isEmpty()).toBe(true)
    expect(() => directory.home()).toThrow()
    const { authority, institution } = await found()
    await directory.reload()
    expect(directory.home()).toMatchObject({ _id: institution._id, name: FOUNDING.centreName })
    expect(directory.byId(institution.parentId ?? '')).toMatchObject({
      kind: 'authority',
      _id: authority._id,
    })
  })

  it('are founded once, however often it is said', async () => {
    const first = await found()
    expect(await found()).toEqual(first)
    expect(await centres.all()).toHaveLength(2)
  })

  it('keep their codes to themselves', async () => {
    await expect(found({ centreName: '另一个人才服务中心' })).rejects.toThrow(CodeTaken)
    await expect(found({ authorityCode: FOUNDING.centreCode })).rejects.toThrow(CodeTaken)
    expect(await centres.all()).toHaveLength(2)
  })

  it('of two foundings at the same moment make one', async () => {
    const change = { authorityCode: 'TW00', centreCode: 'TWS01' }
    const both = await Promise.allSettled([found(change), found(change)])
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
    expect((await centres.all()).filter(({ code }) => code.startsWith('TW'))).toHaveLength(2)
  })
})
