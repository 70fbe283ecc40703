import { BUILTIN_TABLES } from '@shared/domain/local/builtin'
import { sayRow } from '@shared/domain/local/say'
import { tableRowList } from '@shared/domain/local/schema'
import type { Row, RowValue } from '@shared/domain/local/types'
import { reg } from '@shared/kernel/reg'
import { expect, test } from 'vitest'
import { ALL_KEYS, emptyRow, rowsOf, sentRows } from './draft'

test.each(BUILTIN_TABLES.map((version) => [`${version.regionName} ${version.version}`, version] as const))(
  `a version made from that of %s says the same (${reg('N7-place').join()})`,
  (_name, { rows }) => {
    const given = Object.entries(rows as Record<string, Row<RowValue>>)
    const lines = given.map(([key, row]) => sayRow(key, row))
    const sent = sentRows(rowsOf({ lines } as unknown as Parameters<typeof rowsOf>[0]))
    expect(sent).toEqual(given.map(([key, row]) => ({ key, ...row })))
    expect(tableRowList.safeParse(sent).success).toBe(true)
  },
)

test('a row nobody has filled in is never sent as a rule', () => {
  const isSound = (key: string) => tableRowList.safeParse(sentRows([emptyRow(key, '演示文件')])).success
  expect(ALL_KEYS.filter(isSound)).toEqual([])
})
