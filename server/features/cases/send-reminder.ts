import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { owedAfter } from '@shared/domain/owed/owed'
import { SYSTEM } from '@shared/domain/policy/roles'
import { writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { Clock } from '../../platform/clock'
import type { SmsSender } from '../../platform/ports/sms-sender'
import type { CaseDeps } from './deps'
import { openPersonal } from './personal'

reg('N20-4')

interface ReminderDeps {
  cases: CaseDeps
  sms: SmsSender
  clock: Clock
}

/**
 * Sends one reminder to the phone of a case, at most once: one of which nobody knows whether it was sent, because a worker died or
 * the provider did not answer, is not sent again. Nothing once what was owed has come. Throws when the provider has certainly not
 * sent it, so that the worker tries later.
 */
export async function sendReminder(
  { cases, sms, clock }: ReminderDeps,
  { id, ref }: { id: string; ref: string },
): Promise<void> {
  const record = await cases.cases.findById(ref)
  if (!record) throw new Error(`case ${ref} does not exist`)
  const item = itemOf(record.item)
  const owed = owedAfter(item.owes, foldCase(item, record.facts).state, record.facts)
  const { phone } = openPersonal(cases, record)
  if (!owed || !phone) return
  const claim = await cases.claims.claim(SYSTEM.id, id, ref, clock.now())
  if (claim.kind !== 'fresh') return
  const outcome = await sms.send(phone, 'bring-by', [writeDay(owed.by)])
  if (outcome.kind !== 'refused') return
  await cases.claims.release(SYSTEM.id, id, claim.leaseUntil)
  throw new Error(`the reminder was refused: ${outcome.code}`)
}
