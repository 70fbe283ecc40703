import type { Sha256 } from '@shared/domain/facts/chain'
import type { Clock } from '../../platform/clock'
import type { BlindIndex } from '../../platform/crypto/blind-index'
import type { FieldCipher } from '../../platform/crypto/field-cipher'
import type { CodeVault } from '../../platform/crypto/one-time-code'
import type { AccessTokens } from '../../platform/crypto/tokens'
import type { IdMaker } from '../../platform/ids'
import type { Claims } from '../../platform/mongo/claims'
import type { Sessions } from '../../platform/sessions/sessions'
import type { CentreDirectory } from '../centres'
import type { Administrators } from './administrators-repository'
import type { StaffRecord } from './record'
import type { StaffRepository } from './repository'
import type { NameTriesRepository } from './tries-repository'

/** A case that somebody else has to take over. */
export interface OpenCase {
  id: string
  no: string
  title: string
  dueOn: string
}

/** What the staff room needs from outside. */
export interface StaffDeps {
  staff: StaffRepository
  administrators: Administrators
  nameTries: NameTriesRepository
  centres: CentreDirectory
  claims: Claims
  cipher: FieldCipher
  index: BlindIndex
  /** Makes the secrets of one-time links from a nonce. */
  codes: CodeVault
  tokens: AccessTokens
  sha256: Sha256
  newId: IdMaker
  clock: Clock
  /** Open cases in which this member gave the last word of staff (the cases room knows them). */
  openCasesOf: (staffId: string) => Promise<OpenCase[]>
}

/** The same with the sessions the room keeps. */
export interface StaffContext extends StaffDeps {
  sessions: Sessions<StaffRecord>
}

type Sealed = 'totpSecret' | 'pendingTotp' | 'relations'

export const sealStaff = (
  deps: Pick<StaffDeps, 'cipher'>,
  field: Sealed,
  id: string,
  plain: string,
): string => deps.cipher.seal(plain, `staff.${field}:${id}`)

export const openStaff = (
  deps: Pick<StaffDeps, 'cipher'>,
  field: Sealed,
  id: string,
  value: string,
): string => deps.cipher.open(value, `staff.${field}:${id}`)
