import { expect, test } from 'vitest'
import { findServices, services } from './services'

test('finds a service by its name and by the words people use', () => {
  expect(findServices('存档').map(({ title }) => title)).toEqual([
    '存档证明',
    '存档信息变更',
    '个人账户设立',
    '单位集体账户设立',
    '内部调转',
    '我的存档账户',
    '我经办的单位',
  ])
  expect(findServices('拆开了').map(({ title }) => title)).toEqual(['档案在我手里'])
  expect(findServices('搬家').map(({ title }) => title)).toEqual(['存档信息变更'])
  expect(findServices(' 真伪 ').map(({ title }) => title)).toEqual(['核验证明'])
  expect(findServices('')).toEqual(services)
  expect(findServices('天气')).toEqual([])
})
