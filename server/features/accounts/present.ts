import type { person } from '@shared/contract/me'
import { maskIdNumber } from '@shared/kernel/identity'
import { maskPhone } from '@shared/kernel/phone'
import type * as z from 'zod/mini'
import { type FieldKeys, openField } from './deps'
import { phoneOf } from './logins'
import type { AccountRecord } from './records'

export type Person = z.output<typeof person>

/** The account as its owner sees it: the name whole, phone and ID number masked. */
export function presentPerson(keys: Pick<FieldKeys, 'cipher'>, account: AccountRecord): Person {
  const { _id: id, identity } = account
  const phone = phoneOf(keys, account)
  return {
    id,
    phone: phone && maskPhone(phone),
    identity: identity && {
      level: identity.level,
      assurance: identity.assurance,
      document: identity.document,
      name: identity.name,
      idNumber: maskIdNumber(openField(keys.cipher, 'accounts.idNumber', id, identity.idNumber)),
    },
  }
}
