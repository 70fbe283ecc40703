import type { Sha256 } from '@shared/domain/facts/chain'
import type { AccessLog } from '../../platform/audit/access-log'
import type { Clock } from '../../platform/clock'
import type { BlindIndex } from '../../platform/crypto/blind-index'
import type { FieldCipher } from '../../platform/crypto/field-cipher'
import type { CodeVault } from '../../platform/crypto/one-time-code'
import type { AccessTokens } from '../../platform/crypto/tokens'
import type { IdMaker } from '../../platform/ids'
import type { Claims } from '../../platform/mongo/claims'
import type { FaceChecks } from '../../platform/ports/face-checks'
import type { IdentityVerifier } from '../../platform/ports/identity-verifier'
import type { LoginProvider, PhoneProvider } from '../../platform/ports/login-provider'
import type { SmsSender } from '../../platform/ports/sms-sender'
import type { Sessions } from '../../platform/sessions/sessions'
import type { ArchiveRepository } from '../archives'
import type { CalendarDirectory } from '../calendar'
import type { CentreDirectory } from '../centres'
import type { AccountRecord } from './records'
import type { AccountRepository } from './repository'

/** How single fields are encrypted, and looked up under 'phone', 'login' and 'idNumber', the same as in every other room. */
export interface FieldKeys {
  cipher: FieldCipher
  index: BlindIndex
}

/** The services whose accounts people sign in with, and the authority that knows names and numbers. */
export interface Providers {
  weapp: LoginProvider & PhoneProvider
  alipay: LoginProvider
  /** Those of Alipay: begun here, shown to the phone, asked of again. */
  faces: FaceChecks
  verifier: IdentityVerifier
}

/** What the accounts room needs from outside. */
export interface AccountDeps extends FieldKeys {
  accounts: AccountRepository
  archives: ArchiveRepository
  centres: CentreDirectory
  calendar: CalendarDirectory
  claims: Claims
  tokens: AccessTokens
  codes: CodeVault
  sms: SmsSender
  /** What the apps ask leave for, before messages of cases can go by them; null: messages do not go by it. */
  messageTemplates: { weapp: string | null; alipay: string | null }
  /** For notices that staff cause: they need no guard against pumping. */
  notices: SmsSender
  providers: Providers
  newId: IdMaker
  clock: Clock
  sha256: Sha256
  accessLog: AccessLog
  /** Whether a case of the person is not decided yet. */
  hasOpenCase: (accountId: string) => Promise<boolean>
}

/** A field of an account; each has a value encrypted for its place. */
type SealedField =
  | 'accounts.login'
  | 'accounts.idNumber'
  | 'accounts.proposal'
  | 'accounts.notice'
  | 'accounts.faceCheck'

export const sealField = (cipher: FieldCipher, field: SealedField, id: string, plain: string): string =>
  cipher.seal(plain, `${field}:${id}`)

export const openField = (cipher: FieldCipher, field: SealedField, id: string, sealed: string): string =>
  cipher.open(sealed, `${field}:${id}`)

/** What the room's own files use: what came from outside, and the sessions it keeps. */
export interface AccountContext extends AccountDeps {
  sessions: Sessions<AccountRecord>
}
