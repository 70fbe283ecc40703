import { NO_SECOND_CHECK } from '@shared/domain/sign-in/second-check-rules'
import { type FieldKeys, sealField } from './deps'
import { storedLogin } from './logins'
import type { AccountRecord, StoredIdentity } from './records'

export interface DemoPerson {
  id: string
  /** Bare 11 digits. */
  phone: string
  /** Left out: the account has told nothing of its person. A verified one was seen at a window unless told otherwise. */
  identity?: {
    level: StoredIdentity['level']
    assurance?: StoredIdentity['assurance']
    name: string
    idNumber: string
  }
  createdAt: Date
}

/** A complete account for demonstration data; the only way to a verified identity without a window or an authority. */
export function demoAccount(keys: FieldKeys, person: DemoPerson): AccountRecord {
  const { id, phone, createdAt } = person
  const name = { kind: 'phone' as const, value: phone }
  return {
    _id: id,
    status: 'active',
    logins: [storedLogin(keys, id, { id: `${id.slice(0, -1)}0`, name, addedAt: createdAt })],
    identity: identityOf(keys, person),
    devices: [],
    consents: [],
    secondCheck: NO_SECOND_CHECK,
    facts: [],
    version: 1,
    sessions: [],
    commands: [],
    createdAt,
  }
}

function identityOf(
  { cipher, index }: FieldKeys,
  { id, identity, createdAt }: DemoPerson,
): StoredIdentity | null {
  if (!identity) return null
  const { level, name, idNumber } = identity
  const verified = level === 'verified'
  return {
    level,
    assurance: verified ? (identity.assurance ?? 'counter') : null,
    document: 'id-card',
    name,
    idNumber: sealField(cipher, 'accounts.idNumber', id, idNumber),
    idIndex: index.of('idNumber', idNumber),
    verifiedAt: verified ? createdAt : null,
  }
}
