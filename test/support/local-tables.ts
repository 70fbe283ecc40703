import { decideTable, proposeTable } from '@shared/contract/staff-centres'
import type { RowValue } from '@shared/domain/local/types'
import { dayOf } from '@shared/kernel/dates'
import { expect } from 'vitest'
import { tableSample } from './centre-samples'
import type { TestHouse } from './house'

/** The place of the demo centre lays rows down, from today on. */
export async function laidDown(house: TestHouse, values: Readonly<Record<string, RowValue>>): Promise<void> {
  const [admin, supervisor] = [await house.staffSignedIn('admin'), await house.staffSignedIn('supervisor')]
  const { document } = tableSample
  const source = { kind: 'text' as const, document, sentence: '按本市规定执行，见附件第一条。' }
  const rows = Object.entries(values).map(([key, value]) => ({
    ...{ key, source },
    value: typeof value === 'object' ? [...value] : value,
  }))
  const body = { ...tableSample, rows, effectiveFrom: dayOf(house.clock.now()) }
  const { versions } = (await admin.call(proposeTable, { body })).body
  const decision = { decision: 'confirm' as const, reason: '核对无误' }
  const params = { id: versions.find(({ status }) => status === 'proposed')?.id ?? '' }
  expect((await supervisor.call(decideTable, { params, body: decision })).status).toBe(200)
}
