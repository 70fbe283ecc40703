import { reg } from '@shared/kernel/reg'
import { notMoving } from './archive-conditions'
import { identityUnconfirmed } from './identity-reason'
import type { IntakeContext } from './intake-context'
import type { ConditionRow, ReasonRow } from './types'

reg('N29-refuse', 'W6-all', 'N7-place')

/** What an intake is looked at for. No file is sent away: where a condition does not hold, it is kept already or goes elsewhere. */
export const intakeConditions: readonly ConditionRow<IntakeContext>[] = [
  {
    name: 'not-here',
    says: '档案还不在本机构',
    holds: ({ here }) => !here,
    refusal: 'transfer.here-already',
    article: 'N20-1',
  },
  {
    name: 'not-elsewhere',
    says: '系统里没有另一家机构保管这份档案的记录',
    holds: ({ elsewhere }) => !elsewhere,
    refusal: 'intake.kept-elsewhere',
    article: 'N20-1',
  },
  notMoving,
  {
    name: 'centre-offered',
    says: '按户籍和当地规定可以由本机构接收',
    holds: ({ centreOffered }) => centreOffered,
    article: 'N7-place',
  },
]

/** The only reasons a centre does not take a file that a unit hands over: it is kept, or another centre takes it (N29-refuse). */
export const intakeReasons: readonly ReasonRow<IntakeContext>[] = [
  {
    code: 'kept-here',
    text: '您的档案已经在这家机构，原单位没有可以移交的档案。',
    remedy: '不用再移交，请在“档案在哪里”查看。',
    article: 'N20-1',
    fits: ({ here }) => here,
  },
  {
    code: 'kept-elsewhere',
    text: '系统里记录您的档案由另一家机构保管，原单位没有可以移交的档案。',
    remedy: '请申请档案转入，调档函直接发给那家机构，由它寄来。',
    article: 'N20-1',
    fits: ({ elsewhere }) => elsewhere,
  },
  {
    code: 'other-place',
    text: '您的户籍地不在这家机构的接收范围。',
    remedy: '请重新申请，页面会列出户籍地可以接收的机构；我们会告诉原单位移交到那里，不会没有人接收。',
    article: 'N7-place',
    fits: ({ centreOffered }) => !centreOffered,
  },
  // Their unit's bag is taken in by the case that is theirs: it goes nowhere else for this.
  { ...identityUnconfirmed, fits: (context) => context.moving && identityUnconfirmed.fits(context) },
]
