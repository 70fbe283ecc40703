import { POSTS } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import { expect, test } from 'vitest'
import { placesFor } from './access'

const PLACES: Record<(typeof POSTS)[number], string[]> = {
  clerk: [
    '待办',
    '窗口',
    '转递',
    '毕业生',
    '档案',
    '柜台',
    '形成单位',
    '个人账户',
    '集体账户',
    '证明',
    '工作日历',
    '我的账号',
  ],
  reviewer: ['待办', '转递', '档案', '柜台', '个人账户', '集体账户', '证明', '工作日历', '我的账号'],
  archivist: [
    '待办',
    '转递',
    '毕业生',
    '档案',
    '导入',
    '形成单位',
    '个人账户',
    '集体账户',
    '证明',
    '工作日历',
    '我的账号',
  ],
  dispatch: ['待办', '转递', '档案', '个人账户', '集体账户', '证明', '工作日历', '我的账号'],
  'party-affairs': ['待办', '转递', '档案', '个人账户', '集体账户', '证明', '工作日历', '我的账号'],
  approver: ['待办', '转递', '档案', '柜台', '个人账户', '集体账户', '证明', '工作日历', '我的账号'],
  'centre-head': [
    '待办',
    '转递',
    '毕业生',
    '档案',
    '柜台',
    '工作人员',
    '导入',
    '形成单位',
    '个人账户',
    '集体账户',
    '证明',
    '工作日历',
    '我的账号',
  ],
  supervisor: ['待办', '转递', '档案', '机构', '当地规定', '证明', '工作日历', '我的账号'],
  administrator: ['工作人员', '机构', '当地规定', '工作日历', '我的账号'],
}

test.each(POSTS)(`%s is led to what the post is for (${reg('N29-leak').join()})`, (post) => {
  expect(placesFor({ id: 'a', posts: [post] }).map(({ label }) => label)).toEqual(PLACES[post])
})

test('without a post there is one’s own account', () => {
  expect(placesFor({ id: 'a', posts: [] }).map(({ to }) => to)).toEqual(['/me'])
})
