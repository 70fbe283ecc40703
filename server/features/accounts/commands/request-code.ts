import { CODE_RULES, decideSend, SEND_LIMITS, type SendRefusal } from '@shared/domain/sign-in/code-rules'
import { AppError } from '@shared/kernel/app-error'
import { newCode } from '../../../platform/crypto/one-time-code'
import type { CodeRecord } from '../code-repository'
import type { AccountContext } from '../deps'
import { bareNumber, codeScope } from '../phone'

const HISTORY_MS = Math.max(...SEND_LIMITS.map((limit) => limit.windowSeconds)) * 1000

function refusal({ reason, retryAfterSeconds: seconds }: SendRefusal): AppError {
  if (reason === 'resend-wait') return new AppError('sign-in.resend-wait', { data: { seconds } })
  return new AppError('sign-in.too-many-codes', { data: { seconds, minutes: Math.ceil(seconds / 60) } })
}

/**
 * Sends a sign-in code to a phone. It is stored before it is sent, so that no code travels that nobody knows; a send the
 * provider refused does not count and gives the earlier code back. Two or three round trips.
 * Throws `sign-in.resend-wait`, `sign-in.too-many-codes`, `sign-in.sms-failed`.
 */
export async function requestCode(
  deps: AccountContext,
  typedPhone: string,
  now: Date,
): Promise<{ resendSeconds: number; validMinutes: number }> {
  const phone = bareNumber(typedPhone)
  const ids = deps.index.all('phone', phone)
  const id = ids[0] ?? ''
  const earlier = await deps.accounts.codes.find(ids)
  const decision = decideSend(earlier?.sends ?? [], now)
  if (!decision.ok) throw refusal(decision.error)

  const code = newCode()
  const next = nextRecord(id, earlier, deps.codes.hash(codeScope(phone), code), now)
  // Another request for the same phone was faster: its code has just been sent.
  if (!(await deps.accounts.codes.replace(earlier, next)))
    throw refusal({ reason: 'resend-wait', retryAfterSeconds: CODE_RULES.resendSeconds })

  const outcome = await deps.sms.send(phone, 'sign-in-code', [code])
  if (outcome.kind === 'refused') {
    await takeBack(deps, next, earlier)
    throw new AppError('sign-in.sms-failed', { cause: new Error(`sms refused: ${outcome.code}`) })
  }
  return { resendSeconds: CODE_RULES.resendSeconds, validMinutes: CODE_RULES.validSeconds / 60 }
}

function nextRecord(id: string, earlier: CodeRecord | null, codeHash: string, now: Date): CodeRecord {
  const recent = (earlier?.sends ?? []).filter((sent) => now.getTime() - sent.getTime() < HISTORY_MS)
  return {
    _id: id,
    codeHash,
    sentAt: now,
    failedTries: 0,
    usedAt: null,
    sends: [...recent, now],
    version: (earlier?.version ?? 0) + 1,
    expiresAt: new Date(now.getTime() + HISTORY_MS),
  }
}

async function takeBack(deps: AccountContext, sent: CodeRecord, earlier: CodeRecord | null): Promise<void> {
  if (earlier?._id === sent._id)
    await deps.accounts.codes.replace(sent, { ...earlier, version: sent.version + 1 })
  else await deps.accounts.codes.remove(sent)
}
