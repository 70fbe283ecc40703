import type { CollectiveState } from '@shared/domain/collective/account'
import type { Fact } from '@shared/domain/facts/types'

/** 单位集体账户: custody in a unit's name at one centre. Which files are under it is told by their own records. */
export interface CollectiveAccountRecord {
  _id: string
  /** 委托存档单位编号: by it ledgers name the unit. */
  accountNo: string
  /** The case it was opened by. */
  caseId: string
  caseNo: string
  centreId: string
  unitName: string
  /** What its name is found by. */
  nameKeys: string[]
  /** 统一社会信用代码, as normaliseCreditCode writes it; public, so plain. */
  creditCode: string
  /** Projections of the facts. `live`: absent once it is closed. */
  state: CollectiveState
  live?: true
  /** The logins of those who act for the unit now. */
  agentIds: string[]
  /** Sealed: who to reach, and the names of all agents (particulars.ts). */
  particulars: string
  /** What was signed, and when (ISO instant): never replaced by a later text. */
  agreement: { version: string; sha256: string; signedAt: string }
  /** SHA-256 of the stored PDF of the agreement; null until it is rendered. */
  agreementFile: string | null
  /** The day it was opened, in Asia/Shanghai. */
  openedOn: string
  version: number
  facts: Fact[]
}
