import { reg } from '@shared/kernel/reg'

reg('N17', 'N20-death', 'N29-alter')

/** What stands out about a record, in a word: it belongs to nobody yet, may be a duplicate, waits for a second person, is part of another, is under inquiry, is lost, is of somebody who has died. */
export const MARK_LABELS = {
  unlinked: '未匹配',
  duplicate: '疑似重复',
  proposal: '待复核',
  part: '同一档案的一部分',
  inquiry: '涉嫌造假核查中',
  lost: '遗失处理中',
  deceased: '逝者档案',
} as const

export type ArchiveMark = keyof typeof MARK_LABELS

export const ARCHIVE_MARKS = Object.keys(MARK_LABELS) as [ArchiveMark, ...ArchiveMark[]]
