import { FIELD_PHRASES } from '@shared/kernel/phrases/fields'
import { describe, expect, it } from 'vitest'
import { MOVEMENTS } from './custody-table'
import { faultsOfReason, listReasons, MOVEMENT_REASON_CODES, sayReason } from './movement-reasons'

const cells = MOVEMENTS.flatMap((movement) =>
  MOVEMENT_REASON_CODES.map((reason) => [movement, reason] as const),
)

describe('why a bag is moved', () => {
  it.each(cells)(
    '%s for %s: only by its own list, in words where the list says too little',
    (movement, reason) => {
      const listed = listReasons(movement).find(({ value }) => value === reason)
      const bare = faultsOfReason(movement, { reason })
      const told = faultsOfReason(movement, { reason, note: '演示原因' })
      expect([bare, told]).toEqual(
        !listed
          ? [{ reason: 'field.choose' }, { reason: 'field.choose' }]
          : [reason === 'other' ? { note: 'field.required' } : {}, {}],
      )
      expect(sayReason({ kind: movement, data: { reason } })).toBe(listed?.label)
    },
  )

  it('refuses what no list knows, and says every refusal in words', () => {
    for (const reason of ['', 'toString', '__proto__', 'constructor'])
      expect(faultsOfReason('lend', { reason })).toEqual({ reason: 'field.choose' })
    expect(faultsOfReason('lend', { reason: 'other', note: ' 　' })).toEqual({ note: 'field.required' })
    expect(Object.keys(FIELD_PHRASES)).toEqual(expect.arrayContaining(['field.choose', 'field.required']))
    expect(sayReason({ kind: 'dispatch', data: { reason: 'ems' } })).toBeUndefined()
    expect(sayReason({ kind: 'shelve', data: { importId: 'i1' } })).toBe('随台账导入')
  })
})
