import { createAreaData } from '@server/adapters/regions/area-data'
import { LEVEL_NAMES } from '@shared/domain/centres/types'
import { AppError } from '@shared/kernel/app-error'
import { reg } from '@shared/kernel/reg'
import { demoDirectory } from '@test/support/demo-directory'
import { fixedClock } from '@test/support/fixed-clock'
import { describe, expect, it } from 'vitest'
import { DEMO_CENTRES } from './demo'
import { createDirectory } from './directory'
import { createRegions } from './regions'
import { createPublicDirectory } from './room'

const shows = reg('N26', 'W6-all', 'N6')
const regions = createRegions(createAreaData(), demoDirectory)
const room = createPublicDirectory({ centres: demoDirectory, regions, clock: fixedClock() })
const names = async (wanted: Parameters<typeof room.list>[0]) =>
  (await room.list(wanted)).centres.map(({ name }) => name)

describe(`the demo's tree (${shows.join(' ')})`, () => {
  const institutions = DEMO_CENTRES.filter(({ kind }) => kind === 'institution')

  it('has at least 60 institutions in three provinces, all marked as invented, of every standing and level', () => {
    expect(institutions.length).toBeGreaterThanOrEqual(60)
    expect(new Set(DEMO_CENTRES.map(({ regionCode }) => regionCode.slice(0, 2)))).toEqual(
      new Set(['56', '57', '58']),
    )
    for (const { name } of DEMO_CENTRES) expect(name).toMatch(/（演示）$/)
    expect(new Set(institutions.map(({ level }) => level))).toEqual(new Set(Object.keys(LEVEL_NAMES)))
    expect(new Set(institutions.map(({ standing }) => standing?.kind))).toEqual(
      new Set(['statutory', 'authorised', 'delegated']),
    )
    const lapsed = institutions.filter(({ _id }) => !demoDirectory.mayKeep(_id, '2026-11-22').ok)
    expect(lapsed.map(({ regionCode }) => regionCode)).toEqual(['570100'])
  })

  it('hangs together: every node is below an authority, ids and codes are unique', () => {
    for (const { _id, parentId } of DEMO_CENTRES) {
      expect(parentId === null || demoDirectory.byId(parentId).kind === 'authority').toBe(true)
      expect(demoDirectory.authorityOf(_id)).not.toBeNull()
    }
    for (const field of ['_id', 'code'] as const)
      expect(new Set(DEMO_CENTRES.map((centre) => centre[field])).size).toBe(DEMO_CENTRES.length)
  })
})

describe('the public directory', () => {
  it('finds by part of the name, of the address and of the telephone, and shows only who may keep files', async () => {
    expect(await names({ q: '望湖 就业' })).toEqual(['云省云帆市望湖区公共就业和人才服务中心（演示）'])
    expect(await names({ q: '听涛路' })).toEqual(['星海市人才服务中心（演示）'])
    expect(await names({ q: '0000 5601001' })).toEqual(['云帆市人才服务中心（演示）'])
    expect((await names({ q: '千帆人力' })).length).toBe(3)
    expect(await room.list({ q: '没有的机构' })).toEqual({ total: 0, centres: [], next: null, ask: null })
  })

  it('names the few that somebody may have meant, and nobody where the name is one’s own', async () => {
    expect((await names({ like: '云帆市人材服务中心' }))[0]).toBe('云帆市人才服务中心（演示）')
    expect(await names({ like: '云帆市人才服务中心（演示）' })).toEqual([])
    expect(await names({ like: '演示大学档案馆' })).toEqual([])
  })

  it('shows who is in the region first and then who serves it, from near to far', async () => {
    const found = (await room.list({ region: '560103' })).centres.map(({ regionCode }) => regionCode)
    expect(found).toEqual(['560103', '560100', '560100', '560000'])
    expect((await room.list({ region: '560100' })).total).toBe(10)
  })

  it('takes a code that is no longer in use, and names the department where nobody serves', async () => {
    expect((await names({ region: '560177' }))[0]).toBe('云帆市人才服务中心（演示）')
    const alone = createDirectory({
      all: async () => DEMO_CENTRES.filter(({ kind }) => kind === 'authority'),
    })
    await alone.reload()
    const bare = createPublicDirectory({ centres: alone, regions, clock: fixedClock() })
    expect((await bare.list({ region: '560103' })).ask?.name).toBe('云帆市人力资源和社会保障局（演示）')
    expect((await bare.list({ region: '110101' })).ask).toBeNull()
  })

  it('gives every centre once, page by page', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const { centres, next, total } = await room.list({ after })
      seen.push(...centres.map(({ id }) => id))
      expect(centres.length).toBeLessThanOrEqual(20)
      if (!next) expect(seen).toHaveLength(total)
      after = next ?? undefined
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('tells of one centre whom it serves, on what standing, and who supervises it', async () => {
    expect(await room.read('demo-centre')).toMatchObject({
      open: true,
      regionName: '云省（演示） 云帆市（演示）',
      serves: ['个人', '用人单位'],
      authority: { id: 'demo-authority', name: '云帆市人力资源和社会保障局（演示）' },
    })
    const lapsed = DEMO_CENTRES.find(({ code }) => code === 'Z5701002')?._id ?? ''
    const found = await room.read(lapsed)
    expect([found.open, found.standing]).toEqual([
      false,
      '海省潮生市千帆人力资源服务公司2部（演示）的授权已于2026年11月21日到期。',
    ])
    await expect(room.read('demo-authority')).rejects.toThrow(AppError)
    await expect(room.read('__proto__')).rejects.toThrow(AppError)
  })
})

describe('regions', () => {
  it('go from the nation down, with the demo provinces only where a demo centre stands', () => {
    expect(room.regions().regions).toEqual(regions.below('000000'))
    expect(regions.below('000000').map(({ code }) => code)).toEqual(
      expect.arrayContaining(['110000', '370000', '560000']),
    )
    const none = createRegions(createAreaData(), { list: () => [] })
    expect(none.below('000000').some(({ code }) => code === '560000')).toBe(false)
    expect(none.below('370000').map(({ code }) => code)).toContain('371000')
    expect(regions.below('371000')).toContainEqual({ code: '371002', name: '环翠区', last: true })
    expect(regions.below('560101')).toHaveLength(3)
  })

  it('name an abolished county by the part of its path that is known', () => {
    expect([regions.nameOf('371081'), regions.pathName('371081')]).toEqual([null, '山东省 威海市'])
    expect(regions.below('371081')).toEqual([])
    expect(room.regions('371081')).toEqual({ regions: [] })
  })

  it('every region of today can be reached from the nation', () => {
    const all: string[] = []
    const visit = (code: string) => {
      for (const region of regions.below(code)) {
        all.push(region.code)
        visit(region.code)
      }
    }
    visit('000000')
    const known = createAreaData().all()
    expect(known.filter(({ code }) => !all.includes(code))).toEqual([])
    expect(new Set(all).size).toBe(all.length)
  })
})
