import type { readMessageWay } from '@shared/contract/messages'
import type { RouteOutput } from '@shared/contract/route'
import { MESSAGE_WAY_NAMES, MESSAGE_WAYS, type MessageWay, USUAL_WAY } from '@shared/domain/messages/ways'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { CommandCall } from '../../platform/commands/run'
import { changeAccount } from './change-account'
import type { AccountContext } from './deps'
import { loginValue, phoneOf } from './logins'
import { type AccountRecord, loginsOf } from './records'

type Templates = Pick<AccountContext, 'messageTemplates'>

/** The ways a person can choose from: those of services that can send at all. */
export const presentMessageWay = (
  { messageTemplates: templates }: Templates,
  { messageWay = USUAL_WAY }: AccountRecord,
): RouteOutput<typeof readMessageWay> => ({
  way: messageWay,
  ways: MESSAGE_WAY_NAMES.filter(
    (way) => (way !== 'weapp' && way !== 'alipay') || templates[way] !== null,
  ).map((way) => ({ way, ...MESSAGE_WAYS[way] })),
  templates,
})

/** Chooses by what messages of cases come. Two round trips. Throws `message.way-unlinked` for a service the account has no login of. */
export const setMessageWay = (deps: AccountContext, actor: Actor, call: CommandCall, way: MessageWay) =>
  changeAccount(deps, actor, call, {
    show: async () => undefined,
    decide: (account) => {
      const isService = way === 'weapp' || way === 'alipay'
      const isLinked = loginsOf(account).some(({ kind }) => kind === way)
      if (isService && (!isLinked || deps.messageTemplates[way] === null))
        throw new AppError('message.way-unlinked')
      return { messageWay: way }
    },
    answer: (account) => presentMessageWay(deps, account),
  })

/** How an account can be reached and wishes to be, in plain, for a message that is about to be sent. A closed one has only chosen. */
export async function reachOf(deps: Pick<AccountContext, 'accounts' | 'cipher'>, accountId: string) {
  const account = await deps.accounts.findById(accountId)
  const by = (kind: 'weapp' | 'alipay'): string | null => {
    const login = account && loginsOf(account).findLast((one) => one.kind === kind)
    return login && account ? loginValue(deps, account._id, login) : null
  }
  return {
    way: account?.messageWay ?? USUAL_WAY,
    phone: account && phoneOf(deps, account),
    ...{ weapp: by('weapp'), alipay: by('alipay') },
  }
}
