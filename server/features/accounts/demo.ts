import { type FieldKeys, sealField } from './deps'
import type { AccountRecord } from './repository'

export interface DemoPerson {
  id: string
  /** Bare 11 digits. */
  phone: string
  /** Left out: the account has told nothing of its person. */
  identity?: { level: 'declared' | 'verified'; name: string; idNumber: string }
  createdAt: Date
}

/** A complete account for demonstration data; the only way to a verified identity without a window. */
export function demoAccount({ cipher, index }: FieldKeys, person: DemoPerson): AccountRecord {
  const { id, phone, identity, createdAt } = person
  return {
    _id: id,
    phone: sealField(cipher, 'accounts.phone', id, phone),
    phoneIndex: index.of('phone', phone),
    identity: identity
      ? {
          level: identity.level,
          name: identity.name,
          idNumber: sealField(cipher, 'accounts.idNumber', id, identity.idNumber),
          idIndex: index.of('idNumber', identity.idNumber),
        }
      : null,
    version: 1,
    sessions: [],
    commands: [],
    createdAt,
  }
}
