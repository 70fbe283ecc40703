import { reg } from '@shared/kernel/reg'
import { differ, type PaperDate } from '../archive/paper-date'

reg('M31', 'N14')

/** A paper as it was filed: what settles a line of the due list. */
export interface FiledAs {
  /** Code of the catalogue. */
  kind: string
  formedOn: PaperDate | null
  /** Who issued it, as whoever brought it wrote that. */
  unit: string
}

/** A paper that is waited for. `formedOn`: to the day. */
export interface Awaited {
  id: string
  kind: string
  formedOn: string
  unit: string
}

/** Names differ by spaces, width and brackets only: that is one name. */
const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/**
 * Which of the papers waited for in a file has come, now that one was filed; null where that is for staff to say. It is the one of
 * the kind and the day, by whatever name its unit was written, or the only one of the kind from that unit whose day the date of
 * the paper allows.
 */
export function settledBy(filed: FiledAs, awaited: readonly Awaited[]): string | null {
  const alike = awaited.filter(({ kind }) => kind === filed.kind)
  const ofUnit = (one: Awaited): boolean => plain(one.unit) === plain(filed.unit)
  const sameDay = alike.filter(({ formedOn }) => formedOn === filed.formedOn)
  const allowed = alike.filter(
    (one) => ofUnit(one) && (filed.formedOn === null || !differ(filed.formedOn, one.formedOn)),
  )
  for (const found of [sameDay.filter(ofUnit), sameDay, allowed])
    if (found.length > 0) return found.length === 1 ? (found[0]?.id ?? null) : null
  return null
}
