import { demoIdNumber } from '@server/features/archives'
import { registerListedRows } from '@server/features/graduates'
import { bringLedger, readImport, stepImport } from '@shared/contract/imports'
import type { ApiClient } from './api-client'
import type { TestHouse } from './house'
import type { SentFile } from './multipart'

export const DISPATCH_HEAD = '姓名,身份证号,接收单位,转递编号,转递方式,机要号,寄出日期'
export const SCHOOL = '演示大学（演示）'

type Cells = Partial<Record<'name' | 'id' | 'to' | 'no' | 'way' | 'package' | 'on', string>>

export const graduateId = (n: number): string => demoIdNumber(61_000 + n)

/** A row of invented people: name, ID number, destination, 转递编号, way, number of the package, day. `n` names the person. */
export const dispatchLine = (n: number, more: Cells = {}): string =>
  [
    more.name ?? `山${'一二三四五六七八九十'[n % 10]}${'松竹梅兰'[n % 4]}`,
    more.id ?? graduateId(n),
    more.to ?? '云帆市人才服务中心（演示）',
    more.no ?? `ZD2026${String(n).padStart(6, '0')}`,
    more.way ?? '机要',
    more.package ?? `JY2026${String(n).padStart(5, '0')}`,
    more.on ?? '2026-01-05',
  ].join(',')

export const listOf = (lines: readonly string[], name = '转递清单.csv'): SentFile => ({
  name,
  bytes: Buffer.from([DISPATCH_HEAD, ...lines].join('\n')),
})

/** Brings a list of a school and starts it; the import. */
export async function startList(staff: ApiClient, file: SentFile, school = SCHOOL): Promise<string> {
  const brought = await staff.call(bringLedger, { query: { kind: 'graduates', school }, file })
  if (brought.status !== 201) throw new Error(JSON.stringify(brought.body))
  const { id, version } = brought.body
  const started = await staff.call(stepImport, { params: { id }, body: { version, command: 'start' } })
  if (started.status !== 200) throw new Error(JSON.stringify(started.body))
  return id
}

/** The same, worked off; what became of it. */
export async function listNow(house: TestHouse, staff: ApiClient, file: SentFile, school = SCHOOL) {
  const id = await startList(staff, file, school)
  await house.work()
  return (await staff.call(readImport, { params: { id } })).body
}

let made = 0

/** A row of the demo centre that waits for its file, written as the worker does it; the one there is where somebody has one. */
export async function withGraduate(
  { house }: TestHouse,
  more: { id?: string; name?: string; on?: string } = {},
) {
  made += 1
  const at = house.clock.now().toISOString()
  const by = { kind: 'staff', id: 'keeper', role: 'archivist' } as const
  const row = {
    ...{ row: made, name: more.name ?? '山一松', idNumber: more.id ?? graduateId(500 + made) },
    ...{ destination: '云帆市人才服务中心（演示）', transferNo: `ZDX${100_000 + made}`, channel: '机要通信' },
    ...{ channelNo: `JYX${100_000 + made}`, sentOn: more.on ?? '2026-01-05' },
  }
  const listing = { centreId: 'demo-centre', listId: house.newId(), school: SCHOOL, by, at }
  await registerListedRows(house.graduates, [row], listing)
  const known = await house.graduates.graduates.byPersons(house.index.all('idNumber', row.idNumber))
  const found = known.find(({ state }) => state === 'sent')
  if (!found) throw new Error('no row was written')
  return found
}
