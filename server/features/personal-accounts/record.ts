import type { Fact } from '@shared/domain/facts/types'
import type { PersonKind } from '@shared/domain/persons/situations'

/** 个人账户: custody in one's own name at one centre. Whether the file has come is told by the file's own record. */
export interface PersonalAccountRecord {
  _id: string
  /** The case it was opened by. */
  caseId: string
  caseNo: string
  applicantId: string
  centreId: string
  /** As it is now; who signed is told by `signerOf` (corrections.ts). */
  holderName: string
  /** Encrypted, and its keyed index for equality. */
  idNumber: string
  idIndex: string
  kind: PersonKind
  /** What was signed, and when (ISO instant): never replaced by a later text. */
  agreement: { version: string; sha256: string; signedAt: string }
  /** The day it was opened, in Asia/Shanghai. */
  openedOn: string
  open: boolean
  /** Sealed: the names and numbers that corrections took the place of; absent when there was none. */
  corrections?: string
  /** SHA-256 of the stored PDF of the agreement; null until it is rendered. */
  agreementFile: string | null
  version: number
  facts: Fact[]
}
