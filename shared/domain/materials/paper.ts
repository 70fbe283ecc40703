import { reg } from '@shared/kernel/reg'
import type { FormingUnit } from '../archive/catalogue/types'
import type { Category } from '../archive/categories'
import type { Claims } from '../archive/health/types'
import type { Material } from '../archive/material'
import type { PaperDate } from '../archive/paper-date'
import type { PersonKind } from '../persons/situations'

reg('N13', 'N14', 'N18', 'M37')

/** From whom a paper came: the kind of forming unit, and its name or who brought it. */
export interface Origin {
  unit: FormingUnit
  name: string
}

/** A paper as it is entered: what arranging, checks and the health check read, and what the catalogue document prints. */
export interface Paper extends Omit<Material, 'id' | 'originKnown'> {
  /** 份数 */
  copies: number
  from: Origin
  /** 电子件: it was never of paper, and its signature says that it is true (N18). */
  electronic?: boolean
  /** 备注 */
  remark?: string
}

/** 原件、复印件还是电子件 */
export const PAPER_FORMS = { original: '原件', copy: '复印件', electronic: '电子件' } as const
type FormOfPaper = keyof typeof PAPER_FORMS

/** As what a paper is kept. */
export const formOfPaper = ({ copy, electronic }: Pick<Paper, 'copy' | 'electronic'>): FormOfPaper =>
  electronic ? 'electronic' : copy ? 'copy' : 'original'

/** What the catalogue notes of a paper in 备注: what it is where it is no original, and what staff wrote. */
export const sayRemark = (paper: Pick<Paper, 'copy' | 'electronic' | 'remark'>): string => {
  const form = formOfPaper(paper)
  return [form === 'original' ? '' : PAPER_FORMS[form], paper.remark ?? ''].filter(Boolean).join('，')
}

/** Why a paper lies on the tray: nobody knows where it comes from, or the catalogue has no such kind (G39). */
export const TRAY_REASONS = { origin: '来历不明', scope: '不属于归档范围' } as const
export type TrayReason = keyof typeof TRAY_REASONS

/** A loose paper as far as it can be told. */
export interface LoosePaper {
  title: string
  pages: number
  why: TrayReason
  /** Where it was found or who left it, as far as anybody knows. */
  note?: string
}

/** What is told of a paper that holds a secret: its class and its pages, nothing else (N15). */
export interface SecretStub {
  category: Category
  pages: number
}

/** Facts on record that papers are held to (M34). */
export const KEY_FACT_LABELS = {
  birth: '出生日期',
  workStart: '参加工作时间',
  partyDate: '入党时间',
} as const
export type RecordedFact = keyof typeof KEY_FACT_LABELS
export const RECORDED_FACTS = Object.keys(KEY_FACT_LABELS) as [RecordedFact, ...RecordedFact[]]

/** What the person says of their life, or a form of theirs, and who they are by article 4: the file has to prove it. */
export interface Told {
  kind: PersonKind
  claims: Claims
}

/** A finding of the health check that staff confirmed or ruled out: by rule, sentence and papers. */
export interface SettledFinding {
  rule: string
  says: string
  papers: readonly string[]
  reason?: string
}

/** What stands sealed beside each kind of fact; the fact commits to it. */
export interface Sealed {
  'file-paper': Paper
  'tray-paper': LoosePaper
  'hand-back-paper': { reason: string }
  'leave-paper': { reason: string }
  'stub-paper': SecretStub
  'propose-correction': { paper: Paper; reason: string }
  'record-key-fact': { value: PaperDate }
  'propose-key-fact': { before: PaperDate; after: PaperDate; reason: string }
  'confirm-change': Record<never, never>
  'decline-change': { reason: string }
  'note-claims': Told
  'say-claims': Told
  'confirm-finding': SettledFinding
  'dismiss-finding': SettledFinding
  'accept-scan': Record<never, never>
}
