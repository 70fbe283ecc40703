import type { RegisteredNumber, Verdict } from '@shared/domain/graduates/verdict'
import { AppError } from '@shared/kernel/app-error'
import { normaliseName } from '@shared/kernel/person-name'
import type { GraduateDeps } from '../deps'
import type { GraduateRecord } from '../record'
import { openSent } from '../sent'

/** Whether a number of a row is this person's, by the register. Throws `graduate.no-number`, `graduate.register-away`. */
export async function askRegister(
  deps: GraduateDeps,
  record: GraduateRecord,
  kind: RegisteredNumber,
): Promise<Verdict> {
  const sent = openSent(deps, record)
  const number = (kind === 'transfer-no' ? sent?.transferNo : sent?.checkNo) ?? ''
  if (!sent || number === '') throw new AppError('graduate.no-number')
  const verdict = await deps.register.check({ name: record.name, kind, number })
  if (verdict.kind === 'unavailable') throw new AppError('graduate.register-away')
  if (verdict.kind !== 'valid') return verdict.kind
  const { destination } = verdict
  const isSame = destination === '' || normaliseName(destination) === normaliseName(sent.destination)
  return isSame ? 'valid' : 'other-destination'
}
