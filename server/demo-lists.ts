import { addDays, dayOf } from '@shared/kernel/dates'
import type { House } from './compose'
import { bringDemoTable } from './demo-tables'
import { demoIdNumber } from './features/archives'

const SCHOOL = '演示大学（演示）'
const HERE = '云帆市人才服务中心（演示）'
const LIST_HEAD = '姓名,身份证号,接收单位,转递编号,转递方式,机要号,寄出日期'
const LEDGER_HEAD = '姓名,公民身份号码,存档编号,原存档单位名称,接收日期'

/** Beyond everybody else the demo and its walks invent. */
const id = (n: number): string => demoIdNumber(81_000 + n)

/** Who came by the list: name, days ago it was sent, package, and days ago it came; null: it has not. */
const SENT = [
  ['柳初新', 50, 'JY202600001', null],
  ['苏幕遮', 20, 'JY202600002', null],
  ['满庭芳', 5, 'JY202600003', null],
  ['声声慢', 5, 'JY202600003', null],
  ['点绛唇', 20, 'JY202600002', 3],
  ['如梦令', 20, 'JY202600002', 3],
] as const
/** Came from the same school, and stands on no list. */
const UNLISTED = '青玉案'

/**
 * Brings a school's dispatch list and the files that have come of it, as the demo's archivist would: some rows wait for their file,
 * some have met it, and one file is on no list.
 */
export async function importDemoLists(house: House): Promise<void> {
  const today = dayOf(house.clock.now())
  const list = SENT.map(([name, sent, no], n) =>
    [name, id(n), HERE, `YSZD2026${1001 + n}`, '机要', no, addDays(today, -sent)].join(','),
  )
  await bringDemoTable(house, {
    ...{ kind: 'graduates', school: SCHOOL, name: '毕业生档案转递清单（演示）.csv' },
    lines: [LIST_HEAD, ...list],
  })
  const came = SENT.flatMap(([name, , , days], n) =>
    days === null ? [] : [[name, id(n), `YS-BY-${n}`, SCHOOL, addDays(today, -days)].join(',')],
  )
  const other = [UNLISTED, id(90), 'YS-BY-90', SCHOOL, addDays(today, -2)].join(',')
  await bringDemoTable(house, {
    ...{ kind: 'ledger', school: '', name: '毕业生到档登记（演示）.csv' },
    lines: [LEDGER_HEAD, ...came, other],
  })
}
