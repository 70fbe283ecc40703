import type { Json } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import type { FactBody } from '../facts/types'
import { OTHER_PARTY, RECORD_PARTY } from './party-relation'
import { CHASE } from './receipt'

reg('N20-2', 'N20-5')

/** What a fact of one side is on the other. */
const THERE: Readonly<Record<string, string>> = {
  approve: 'other-reviewed',
  refuse: 'other-refused',
  nudge: 'other-nudged',
  sent: 'other-sent',
  stop: 'called-off',
  register: 'other-received',
  arrive: 'other-arrived',
  'check-contents': 'other-told',
  'accept-promise': 'other-promised',
  'sign-promise': 'other-promised',
  'agree-return': 'other-agreed',
  'record-misfiled': 'other-misfiled',
  [CHASE.command]: 'other-chased',
  'return-file': 'other-returned',
  restored: 'other-took-back',
  'note-unit-told': 'other-unit-told',
  [RECORD_PARTY]: OTHER_PARTY.name,
}

const resultOf = ({ kind, data }: Pick<FactBody, 'kind' | 'data'>): Record<string, string> | undefined => {
  if (kind === 'refuse') return { otherReason: String(data.reason ?? '') }
  const kept = (data.kept ?? {}) as Record<string, Json>
  if (kind === 'arrive' || kind === 'agree-return') return kept as Record<string, string>
  if (kind === 'check-contents') return { missing: [kept.missing ?? []].flat().join(' ') }
  if (kind === 'return-file') {
    const { backChannel = '', backNo = '' } = kept as Record<string, string>
    return { channel: backChannel, trackingNo: backNo }
  }
  if (kind === RECORD_PARTY) return { partyThere: String(kept.partyDone ?? '') }
  return kind === 'sent' ? (data.result as Record<string, string>) : undefined
}

/** The command, with what it hands over, by which a fact of one side is shown on the other's case; null for one that is not shown. */
export function shownThere(
  fact: Pick<FactBody, 'kind' | 'data'>,
): { command: string; result: Record<string, string> | undefined } | null {
  const command = THERE[fact.kind]
  return command ? { command, result: resultOf(fact) } : null
}

/** What the other side cannot take now, it may take later: what comes before the letter's own fact is written waits for it. */
export const takesLater = (there: string): boolean => there === 'issuing'

/** While the bag is being sent nobody knows yet whether it leaves: a withdrawal is told again. */
export const hearsWithdrawalLater = (there: string): boolean => there === 'sending'
