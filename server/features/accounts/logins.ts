import { maskPhone } from '@shared/kernel/phone'
import { type AccountContext, type FieldKeys, openField, sealField } from './deps'
import { type AccountRecord, type LoginKind, loginsOf, type StoredLogin } from './records'

/** A way in as its proof told it: a bare phone number, or a provider's subject. */
export interface LoginName {
  kind: LoginKind
  value: string
}

const textOf = ({ kind, value }: LoginName): string => `${kind}:${value}`

/** Every keyed index a login may stand under, the one to write first. */
export const loginIndexes = ({ index }: Pick<FieldKeys, 'index'>, name: LoginName): readonly string[] =>
  index.all('login', textOf(name))

/** The login as it is kept in one account. */
export const storedLogin = (
  { cipher, index }: FieldKeys,
  accountId: string,
  { id, name, addedAt }: { id: string; name: LoginName; addedAt: Date },
): StoredLogin => ({
  id,
  kind: name.kind,
  subject: sealField(cipher, 'accounts.login', accountId, textOf(name)),
  index: index.of('login', textOf(name)),
  addedAt,
})

/** The phone number or subject of a stored login, in plain. */
export const loginValue = (
  { cipher }: Pick<FieldKeys, 'cipher'>,
  accountId: string,
  { kind, subject }: StoredLogin,
): string => openField(cipher, 'accounts.login', accountId, subject).slice(kind.length + 1)

/** The account's phone that was added last, bare 11 digits; null without one. */
export function phoneOf(keys: Pick<FieldKeys, 'cipher'>, account: AccountRecord): string | null {
  const phone = loginsOf(account).findLast(({ kind }) => kind === 'phone')
  return phone ? loginValue(keys, account._id, phone) : null
}

/** Whether the account has the login, by any of its indexes. */
export const hasLogin = (deps: Pick<AccountContext, 'index'>, account: AccountRecord, name: LoginName) => {
  const indexes = loginIndexes(deps, name)
  return loginsOf(account).find((login) => indexes.includes(login.index))
}

const SERVICES = { weapp: '微信', alipay: '支付宝' } as const

/** What a person reads of one of their logins. */
export const loginLabel = (keys: Pick<FieldKeys, 'cipher'>, accountId: string, login: StoredLogin): string =>
  login.kind === 'phone' ? maskPhone(loginValue(keys, accountId, login)) : SERVICES[login.kind]
