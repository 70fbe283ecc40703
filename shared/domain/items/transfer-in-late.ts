import type { Json } from '@shared/kernel/canonical'
import { type Day, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { againFrom } from '../transfer/again'
import { guardNudgeOutside, NUDGE } from '../transfer/nudge'
import { choicesOf } from './transfer-channel-asks'
import type { LateHolder, TransferInState } from './transfer-in-context'
import type { CommandRow, Finding, GuardRefusal } from './types'

reg('N20-2', 'N30', 'W7-status')

/** 催原保管单位: what a clerk does about a holder outside the system that is late. As often as a receipt may be chased. */
export const CHASE_HOLDER = 'chase-holder'

const dayIn = (value: Json | undefined): Day | null => (typeof value === 'string' && value ? value : null)

export const lateIn = (kept: Readonly<Record<string, Json>>): LateHolder => ({
  sendBy: dayIn(kept.sendBy),
  chasedOn: dayIn(kept.chasedOn),
  chaseFrom: againFrom(dayIn(kept.chasedOn), kept.chaseFrom),
  chases: typeof kept.chases === 'number' ? kept.chases : 0,
})

const asked = { from: ['requested'], to: ['requested'], clock: 'none' } as const

/** What its person, and a clerk, do about a holder that has no case here to nudge. */
export const lateRows: readonly CommandRow<TransferInState>[] = [
  {
    ...{ name: NUDGE.command, label: '催办', says: '本人催办', keeps: true, refusedOn: guardNudgeOutside },
    ...{ ...asked, actors: ['person'], relation: 'self', action: 'case.nudge' },
  },
  {
    ...{ name: CHASE_HOLDER, label: '催原保管单位', says: '机构催原保管单位寄出' },
    ...{ ...asked, actors: ['clerk'], relation: 'own-centre', action: 'case.decide' },
    asks: [
      {
        key: 'chase',
        title: '催原保管单位',
        why: '先打电话，再发函。它说没有收到调档函的，重新开函。',
        questions: [
          {
            ...{ field: 'chasedHow', kind: 'choice', label: '怎样催的' },
            choices: choicesOf({ call: '打电话', letter: '发函', authority: '请它的主管部门督促' }),
          },
          { field: 'chasedWhom', kind: 'text', label: '对方单位和经办人', maxLength: 60 },
        ],
      },
    ],
  },
]

/** Why a clerk may not chase it today: its last day has not passed, or it was chased too short a time ago. */
export function guardChaseHolder(
  { sendBy, chaseFrom }: LateHolder,
  linked: boolean,
  today: Day,
): GuardRefusal | null {
  if (linked) return { problem: 'transfer.other-side', article: 'N20-2' }
  if (sendBy === null || today <= sendBy) return { problem: 'transfer.not-late', article: 'N20-2' }
  return chaseFrom !== null && today < chaseFrom
    ? { problem: 'transfer.chased-already', article: 'N20-2' }
    : null
}

/** That it was chased, for its person. */
export const sayChased = ({ chasedOn, chases }: LateHolder): Finding[] =>
  chasedOn
    ? [{ text: `机构催过原保管单位 ${chases} 次，最近一次是${sayDay(chasedOn)}。`, article: 'N20-2' }]
    : []
