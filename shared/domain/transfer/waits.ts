import { reg } from '@shared/kernel/reg'
import type { CustodyState } from '../archives/custody-table'

reg('N20-2', 'N22', 'G37', 'N24')

/** What keeps a file from being sent for now. The clock of the letter runs on meanwhile (第二十条第二项). */
export interface Wait {
  why: 'lent' | 'forgery-inquiry' | 'party-relation'
  says: string
  remedy: string
  article: string
}

/** How the file stands when the letter has come. */
export interface FileToSend {
  custody: CustodyState
  forgeryInquiry: boolean
  partyRelationHere: boolean
}

const LENT: Wait = {
  why: 'lent',
  says: '档案借出在外',
  remedy: '已通知借阅单位立即归还，核对后即可寄出',
  article: 'N22',
}
const INQUIRY: Wait = {
  why: 'forgery-inquiry',
  says: '档案材料涉嫌造假，正在核查',
  remedy: '核查结束、结论归档后即可办理；核查情况会告知本人',
  article: 'G37',
}
const PARTY: Wait = {
  why: 'party-relation',
  says: '党员组织关系还在本机构党组织',
  remedy: '请先办理组织关系接转，可以在本件中一并提出',
  article: 'N24',
}

/**
 * What a file has to wait for, each with what ends it; empty when it may go. An open party relation waits only where a place
 * has laid that down (`partyBlocks`, the switch of the local table, off by default); elsewhere warnOfParty offers it.
 */
export const waitsFor = (file: FileToSend, { partyBlocks }: { partyBlocks: boolean }): Wait[] => [
  ...(file.custody === 'lent' ? [LENT] : []),
  ...(file.forgeryInquiry ? [INQUIRY] : []),
  ...(file.partyRelationHere && partyBlocks ? [PARTY] : []),
]

/** What is said of an open party relation that keeps nothing waiting; null where there is nothing to say. */
export const warnOfParty = (
  file: Pick<FileToSend, 'partyRelationHere'>,
  { partyBlocks }: { partyBlocks: boolean },
): string | null =>
  file.partyRelationHere && !partyBlocks
    ? '党员组织关系还在本机构党组织，可以在本件中一并提出接转；不影响档案转出'
    : null
