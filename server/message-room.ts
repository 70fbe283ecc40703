import type { Base } from './base'
import type { AccountDeps, AccountRepository, AccountRoom } from './features/accounts'
import type { ImportDeps } from './features/imports'
import { createMessageRepository, type MessageDeps, oweOwners } from './features/messages'
import type { OutsideServices } from './outside-services'

/** What the room of accounts tells the apps to ask leave for. */
export const templatesOf = ({
  messengers: { weapp, alipay },
}: Pick<OutsideServices, 'messengers'>): AccountDeps['messageTemplates'] => ({
  weapp: weapp?.template ?? null,
  alipay: alipay?.template ?? null,
})

/** The messages of cases, with the services they can go by. */
export const messagesOf = (
  { connection, clock }: Base,
  { cases, jobs, accounts }: Pick<MessageDeps, 'cases' | 'jobs'> & { accounts: AccountRoom },
  { messengers: senders }: Pick<OutsideServices, 'messengers'>,
): MessageDeps => ({
  messages: createMessageRepository(connection),
  ...{ cases, jobs, clock, senders, reachOf: accounts.reachOf },
})

/** By what the people of a list are told: their accounts, and the messages. */
export const tellingOf = (
  messages: MessageDeps,
  { accounts }: { accounts: Pick<AccountRepository, 'findVerifiedOf'> },
): Pick<ImportDeps, 'provedBy' | 'tellOwners'> => ({
  provedBy: (idIndexes) => accounts.findVerifiedOf(idIndexes),
  tellOwners: (told) => oweOwners(messages, told),
})
