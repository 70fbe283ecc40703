import type { House } from './compose'
import { bringDemoTable } from './demo-tables'
import { demoIdNumber } from './features/archives'

const HEAD = '姓名*,公民身份号码,存档编号,启用库房*,毕业院校*,毕业日期*'
/** Beyond everybody the demo and its walks invent. */
const id = (n: number): string => demoIdNumber(80_000 + n)

/**
 * An old ledger as centres have them: a person with two files, one number of two people, one archive number given twice, two
 * people without a number, one number that cannot be, and some that are simply in order.
 */
const LEDGER = [
  `竹里风,${id(1)},YS-0001,8-1,演示学院,2019.7.1`,
  `竹里风,${id(1)},YS-0002,8-2,演示大学,20220701`,
  `溪上月,${id(2)},YS-0003,8-3,演示学院,2018.6.30`,
  `溪下泉,${id(2)},YS-0004,8-4,演示职业学院,2018.6.30`,
  `松间照,${id(3)},YS-0005,8-5,演示学院,2020.7.1`,
  `松下童,${id(4)},YS-0005,8-6,演示学院,2021.7.1`,
  '白云边,,YS-0006,8-7,演示学院,2017.7.1',
  '枫桥晚,,YS-0007,8-8,演示大学,2016.7.1',
  `梅先雪,${id(5).slice(0, -1)},YS-0008,8-9,演示学院,2019.7.1`,
  `兰若谷,${id(6)},YS-0009,8-10,演示大学,2023.7.1`,
  `菊东篱,${id(7)},YS-0010,8-11,演示学院,2015.7.1`,
]

/**
 * Brings the demo's old ledger in, as its archivist would, so that the desk of what is to be decided has something on it.
 * Everything on it can be decided.
 */
export const importDemoLedger = (house: House): Promise<void> =>
  bringDemoTable(house, {
    ...{ kind: 'ledger', school: '', name: '历年接收登记（演示）.csv', lines: [HEAD, ...LEDGER] },
  })
