import { reg } from '@shared/kernel/reg'
import { archiveKept, keptHere, noDuplicate, samePerson } from './archive-conditions'
import type { ArchiveLossContext } from './archive-loss-context'
import type { ConditionRow, ReasonRow } from './types'

reg('G22', 'N29-alter', 'N29-refuse')

/**
 * What has to hold before anybody is asked for approval, and before it is settled. Nothing is rebuilt for somebody of whom no file was
 * ever kept here (N29-alter).
 */
export const archiveLossConditions: readonly ConditionRow<ArchiveLossContext>[] = [
  archiveKept,
  samePerson('N29-alter'),
  noDuplicate('N29-alter'),
  {
    name: 'searched',
    says: '已登记全力查找或者补救的情况',
    holds: ({ searches }) => searches > 0,
    refusal: 'case.search-missing',
    article: 'G22',
  },
]

/** The only reasons it may be stopped for, by a second person. */
export const archiveLossReasons: readonly ReasonRow<ArchiveLossContext>[] = [
  {
    code: 'not-kept-here',
    text: '您的档案已经不在本机构保管，不能在这里继续处理。',
    remedy: '已经登记的查找情况，我们会移交现在保管档案的机构；有疑问的，可以向该机构了解。',
    article: 'G22',
    fits: ({ archive }) => archive === null || !keptHere.includes(archive.state),
  },
  {
    code: 'record-differs',
    text: '您的姓名、身份证号与这份档案的记载不一致，这件事登记在了别人的名下。',
    remedy: '我们会先核清是谁的档案，再按规定处理；对您没有影响。如有疑问，可以到窗口了解。',
    article: 'N29-alter',
    fits: ({ archive }) => archive !== null && !(archive.nameEqual && archive.idEqual),
  },
]
