import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { KEEPER, materialDeps, withPapers } from '@test/support/materials'
import { freshCall } from '@test/support/members'
import { plainRenderer } from '@test/support/pdf-thread'
import { readPdfBars, readPdfText } from '@test/support/poppler'
import { describe, expect, it } from 'vitest'
import { printFile } from './print'

reg('N13', 'T-order', 'N15-secret', 'N29-leak')

const database = useDatabase()
const house = useHouse(database, { archives: 2 })

describe('the papers that are printed', () => {
  const printed = async (id: string, what: 'catalogue' | 'labels') => {
    const renderer = await plainRenderer()
    const deps = {
      ...materialDeps(house),
      accessLog: house.house.accessLog,
      centres: house.house.centres,
      renderer,
    }
    const moment = { now: house.clock.now(), requestId: 'test' }
    const asked = { id, what, purpose: 'put-in-bag' } as const
    try {
      const [one, again] = [
        await printFile(deps, KEEPER, asked, moment),
        await printFile(deps, KEEPER, asked, moment),
      ]
      expect(Buffer.from(one.bytes).equals(Buffer.from(again.bytes))).toBe(true)
      return one.bytes
    } finally {
      await renderer.close()
    }
  }

  it('list every paper at its place, and of a secret one its class and pages', async () => {
    const { _id: id, version, archiveNo } = await withPapers(house)
    await house.house.materialRoom.stub(KEEPER, freshCall(house, KEEPER), {
      id,
      version,
      category: '10',
      pages: 2,
    })
    const text = await readPdfText(await printed(id, 'catalogue'))
    for (const said of [
      '流动人员人事档案材料目录',
      archiveNo,
      '第5类',
      '第9-2类',
      '劳动合同',
      '2019年3月1日',
    ])
      expect(text).toContain(said.replace(/\s/g, ''))
    for (const head of ['类号', '序号', '材料名称', '形成时间', '份数', '页数', '备注'])
      expect(text).toContain(head)
    expect(text).toContain('涉密材料存根')
    expect(text).not.toContain('没有落款')
  })

  it('bear the number of the file as bars that a scanner reads, on the label of the shelf and of the envelope', async () => {
    const { _id: id, archiveNo } = await withPapers(house)
    expect(await readPdfBars(await printed(id, 'labels'), 150)).toContain(archiveNo)
  })
})
