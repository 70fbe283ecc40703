import { decideTry, readCode, type TryRefusal } from '@shared/domain/sign-in/code-rules'
import { AppError } from '@shared/kernel/app-error'
import type { ProblemKey } from '@shared/kernel/problems'
import type { CodeRecord } from './code-repository'
import type { AccountContext } from './deps'
import { codeScope } from './phone'

const REFUSALS: Record<TryRefusal, ProblemKey> = {
  used: 'sign-in.code-expired',
  expired: 'sign-in.code-expired',
  'used-up': 'sign-in.code-used-up',
}

/** Each failed guard means that another try was counted or another code was sent: more rounds than tries never happen honestly. */
const ROUNDS = 10

/**
 * Compares and counts: whatever comes side by side, a code is compared five times and used once. One round trip for the
 * right code, three for a wrong one.
 * `phone` is bare. Throws `sign-in.code-wrong`, `sign-in.code-expired`, `sign-in.code-used-up`.
 */
export async function spendCode(
  deps: AccountContext,
  phone: string,
  typed: string,
  now: Date,
): Promise<void> {
  const ids = deps.index.all('phone', phone)
  const hash = deps.codes.hash(codeScope(phone), readCode(typed) ?? '')
  if (await deps.accounts.codes.useRight(ids, hash, now)) return
  for (let round = 0; round < ROUNDS; round += 1) {
    const record = await deps.accounts.codes.find(ids)
    const { record: sent, leftIfWrong } = openForTry(record, now)
    const right = deps.codes.matches(sent.codeHash, codeScope(phone), readCode(typed) ?? '')
    if (right && (await deps.accounts.codes.use(sent, now))) return
    if (!right && (await deps.accounts.codes.countTry(sent))) throw wrong(leftIfWrong)
  }
  throw new AppError('system.unavailable')
}

function openForTry(record: CodeRecord | null, now: Date): { record: CodeRecord; leftIfWrong: number } {
  if (!record) throw new AppError('sign-in.code-expired')
  const decision = decideTry(record, now)
  if (!decision.ok) throw new AppError(REFUSALS[decision.error])
  return { record, leftIfWrong: decision.value.leftIfWrong }
}

const wrong = (left: number): AppError =>
  left > 0 ? new AppError('sign-in.code-wrong', { data: { left } }) : new AppError('sign-in.code-used-up')
