import type { person } from '@shared/contract/me'
import { maskIdNumber } from '@shared/kernel/identity'
import { maskPhone } from '@shared/kernel/phone'
import type * as z from 'zod/mini'
import { type FieldKeys, openField } from './deps'
import type { AccountRecord } from './repository'

export type Person = z.output<typeof person>

/** The account as its owner sees it: the name whole, phone and ID number masked. */
export function presentPerson({ cipher }: Pick<FieldKeys, 'cipher'>, account: AccountRecord): Person {
  const { _id: id, identity } = account
  return {
    id,
    phone: maskPhone(openField(cipher, 'accounts.phone', id, account.phone)),
    identity: identity && {
      level: identity.level,
      assurance: identity.level === 'verified' ? 'counter' : null,
      document: 'id-card',
      name: identity.name,
      idNumber: maskIdNumber(openField(cipher, 'accounts.idNumber', id, identity.idNumber)),
    },
  }
}
