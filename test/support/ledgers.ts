import { demoIdNumber } from '@server/features/archives'
import { exportList } from '@shared/contract/exports'
import { bringLedger, mapImport, readImport, stepImport } from '@shared/contract/imports'
import type { RouteInput } from '@shared/contract/route'
import type { ApiClient, WireAnswer } from './api-client'
import type { TestHouse } from './house'
import type { SentFile } from './multipart'

/** A ledger of invented people as text: name, number, archive number, shelf, school. `n` names the person. */
export const HEAD = '姓名*,公民身份号码,存档编号,启用库房*,毕业院校*,毕业日期*'
export const ledgerLine = (n: number, more: Partial<Record<'name' | 'id' | 'no', string>> = {}): string =>
  [
    more.name ?? `云${'一二三四五六七八九十'[n % 10]}${'晴雨雪霜'[n % 4]}`,
    more.id ?? demoIdNumber(5000 + n),
    more.no ?? `TZ-${n}`,
    `${1 + (n % 9)}-${n % 40}`,
    '演示学院',
    '2019.7.1',
  ].join(',')

export const csvOf = (lines: readonly string[], name = '台账.csv'): SentFile => ({
  name,
  bytes: Buffer.from([HEAD, ...lines].join('\n')),
})

/** Brings a ledger and starts it. */
export async function startImport(staff: ApiClient, file: SentFile): Promise<string> {
  const brought = await staff.call(bringLedger, { file })
  if (brought.status !== 201) throw new Error(JSON.stringify(brought.body))
  const { id, version } = brought.body
  const started = await staff.call(stepImport, { params: { id }, body: { version, command: 'start' } })
  if (started.status !== 200) throw new Error(JSON.stringify(started.body))
  return id
}

/** Brings a ledger, starts it, lets the worker do it, and reads what became of it. */
export async function importNow(house: TestHouse, staff: ApiClient, file: SentFile) {
  const id = await startImport(staff, file)
  await house.work()
  return (await staff.call(readImport, { params: { id } })).body
}

export const mapTo = (staff: ApiClient, id: string, version: number, mapping: (string | null)[]) =>
  staff.call(mapImport, { params: { id }, body: { version, mapping } })

type ExportBody = RouteInput<typeof exportList>['body']

/** A list taken out: the workbook's bytes, or the problem. */
export const exported = async (staff: ApiClient, body: ExportBody): Promise<WireAnswer<Buffer>> =>
  (await staff.call(exportList, { body })) as WireAnswer<Buffer>
