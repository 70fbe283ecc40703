import { checkForm } from '@shared/domain/items/check-form'
import { deceasedConcludeAsks } from '@shared/domain/items/deceased-file-form'
import { transferOutForm } from '@shared/domain/items/transfer-out-form'
import { FIELD_PHRASES } from '@shared/kernel/phrases/fields'
import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { isOutsideMainland } from './mainland'

const shows = reg('G39-abroad')

describe(`a file that would leave the mainland (${shows.join(' ')})`, () => {
  it.each([
    '香港中环皇后大道中 1 号',
    '中国香港九龙弥敦道',
    '澳门特别行政区新马路',
    '台湾省台北市',
    '日本东京都千代田区',
    '中国 台湾高雄市',
    '美国加利福尼亚州',
    '1 Queen’s Road Central, Hong Kong',
    'Ｌｏｎｄｏｎ',
  ])('has no address: %s', (address) => expect(isOutsideMainland(address)).toBe(true))

  it.each([
    '山东省青岛市市南区香港中路 10 号',
    '香港中路 10 号',
    '台湾街 2 号',
    '云帆市演示路1号 100000',
    '澳门路 88 号',
    '内蒙古自治区呼和浩特市',
    '南京市鼓楼区法国梧桐大道',
    '',
  ])('is not meant by %s', (address) => expect(isOutsideMainland(address)).toBe(false))

  it('is asked for in no form: the question says why, and keeps the rest', () => {
    const letter = { receiver: '某机构', letterNo: '函1号', receiverAddress: '香港中环' }
    const problems = checkForm(transferOutForm, { ...letter, application: '2026-11' })
    expect(problems).toEqual([{ path: 'receiverAddress', message: 'address.abroad' }])
    expect(FIELD_PHRASES['address.abroad']).toContain('境外')
    const given = { merit: 'none', outcome: 'handed-over', receiverKind: 'other', receiver: '某机构' }
    const more = { letterNo: '函1号', receiverAddress: 'Paris', former: 'none' }
    expect(checkForm(deceasedConcludeAsks, { ...given, ...more })).toEqual(problems)
  })
})
