import { reg } from '@shared/kernel/reg'
import { archiveKept, bagHere, keptHere, noDuplicate, noInquiry, notLost } from './archive-conditions'
import type { DeceasedFileContext } from './deceased-file-context'
import type { ConditionRow, ReasonRow } from './types'

reg('N20-death', 'N29-rules', 'N29-refuse')

/** What has to hold before the file of a dead person is handed over, or noted as kept on. */
export const deceasedFileConditions: readonly ConditionRow<DeceasedFileContext>[] = [
  archiveKept,
  {
    name: 'five-years',
    says: '死亡已满五年',
    holds: ({ until, today }) => until !== null && until <= today,
    refusal: 'deceased.not-yet',
    article: 'N20-death',
  },
  bagHere,
  noDuplicate('N20-death'),
  noInquiry,
  notLost,
]

/** The only reasons a death that was told is not recorded. */
export const deceasedFileReasons: readonly ReasonRow<DeceasedFileContext>[] = [
  {
    code: 'proof-unfit',
    text: '系统里登记的死亡证明看不清、不是有权出具的单位开的，或者与档案记载的不是同一人。',
    remedy: '请换一份证明再到窗口登记；手里没有的，可以请出具医院、公安机关或者人民法院补开。',
    article: 'N20-death',
    fits: ({ archive }) => archive !== null,
  },
  {
    code: 'not-kept-here',
    text: '系统里的这份档案已经不在本机构保管，不能在这里登记。',
    remedy: '请到现在保管档案的机构登记；不清楚在哪里的，可以请本机构帮助查找。',
    article: 'N20-death',
    fits: ({ archive }) => archive === null || !keptHere.includes(archive.state),
  },
]
