import type { Fact } from '@shared/domain/facts/types'
import { reg } from '@shared/kernel/reg'
import { type AccountContext, openField, sealField } from './deps'
import type { AccountRecord, Causing } from './records'

reg('N12-person', 'N29-leak')

/** The effect of a new phone set at a counter: the old phones and the new one hear of it. */
export const TELL_LOGIN_CHANGED = 'tell-login-changed'

/**
 * The messages to these phones as one write takes them in, each with its natural key: by then the account may know the phone
 * no longer, so that each is sealed in its message.
 */
export function tellingOf(
  deps: Pick<AccountContext, 'cipher'>,
  account: Pick<AccountRecord, '_id'>,
  phones: readonly string[],
  { seq }: Pick<Fact, 'seq'>,
  now: Date,
): Causing {
  const added = phones.map((phone, at) => ({
    id: `${seq}-${at}`,
    phone: sealField(deps.cipher, 'accounts.notice', account._id, phone),
    at: now,
    triedAt: null,
  }))
  const outbox = added.map(({ id }) => {
    const entry = { type: TELL_LOGIN_CHANGED, ref: account._id, seq }
    return { id: `${account._id}:${id}:${TELL_LOGIN_CHANGED}`, ...entry }
  })
  return { notices: added, outbox, outboxAt: now }
}

/**
 * Sends one of the messages. At most once: one of which nobody knows whether it was sent, because a worker died or the provider
 * did not answer, is not sent again. Throws when the provider has certainly not sent it, so that the worker tries later.
 */
export async function tellLoginChanged(
  deps: AccountContext,
  job: { id: string; ref: string },
): Promise<void> {
  const { notices } = deps.accounts
  const id = noticeIdOf(job)
  const notice = await notices.begin(job.ref, id, deps.clock.now())
  if (notice) {
    const phone = openField(deps.cipher, 'accounts.notice', job.ref, notice.phone)
    const outcome = await deps.notices.send(phone, 'login-changed', [])
    if (outcome.kind === 'refused') {
      await notices.giveBack(job.ref, id)
      throw new Error(`the message was refused: ${outcome.code}`)
    }
  }
  await notices.end(job.ref, id)
}

/** `<account>:<notice>:tell-login-changed` */
const noticeIdOf = ({ id, ref }: { id: string; ref: string }): string =>
  id.slice(ref.length + 1, -TELL_LOGIN_CHANGED.length - 1)
