import { reg } from '@shared/kernel/reg'
import type { FactBody } from '../facts/types'

reg('grad')

/** Where a graduate's file is by the lists of schools: listed and not here, here, here and on no list, or settled by a person. */
export const GRADUATE_STATES = {
  sent: '在路上',
  unlisted: '到了，清单里没有',
  arrived: '已到档',
  settled: '已核销',
} as const
export type GraduateState = keyof typeof GRADUATE_STATES

/** `list`, `note`, `arrive` and `register` are the system's; the others are done by staff. */
export type GraduateCommand =
  | 'list'
  | 'note'
  | 'arrive'
  | 'receive'
  | 'register'
  | 'verify'
  | 'settle'
  | 'reopen'

interface GraduateRow {
  from: readonly (GraduateState | null)[]
  /** 'same': it stays; 'before': where it was before it was settled. */
  to: GraduateState | 'same' | 'before'
  says: string
  by: 'staff' | 'system'
}

export const GRADUATE_TABLE: Record<GraduateCommand, GraduateRow> = {
  list: { from: [null], to: 'sent', says: '学校清单列入', by: 'system' },
  note: { from: [null], to: 'unlisted', says: '档案到了，清单里没有', by: 'system' },
  arrive: { from: ['sent'], to: 'arrived', says: '档案到达，与清单相符', by: 'system' },
  receive: { from: ['sent'], to: 'arrived', says: '按清单登记到档', by: 'staff' },
  register: { from: ['arrived'], to: 'same', says: '编入本机构档案', by: 'system' },
  verify: { from: ['sent', 'arrived'], to: 'same', says: '核验编号', by: 'staff' },
  settle: { from: ['sent', 'unlisted'], to: 'settled', says: '核销', by: 'staff' },
  reopen: { from: ['settled'], to: 'before', says: '撤回核销', by: 'staff' },
}

const isCommand = (kind: string): kind is GraduateCommand => Object.hasOwn(GRADUATE_TABLE, kind)

/** Where it stands after its facts. Throws for an empty list and for facts of another kind. */
export function foldGraduate(facts: readonly Pick<FactBody, 'kind'>[]): GraduateState {
  const states: GraduateState[] = []
  for (const { kind } of facts) {
    if (!isCommand(kind)) throw new Error(`not a fact of a graduate's file: ${kind}`)
    const { to } = GRADUATE_TABLE[kind]
    const back = states.findLast((state) => state !== 'settled')
    const next = to === 'same' ? states.at(-1) : to === 'before' ? back : to
    if (!next) throw new Error(`${kind} cannot come first`)
    states.push(next)
  }
  const last = states.at(-1)
  if (!last) throw new Error('a graduate’s file has at least one fact')
  return last
}

/** Whether a command may be given where it stands. */
export const graduateAllows = (state: GraduateState | null, command: GraduateCommand): boolean =>
  GRADUATE_TABLE[command].from.includes(state)

/** What staff may do with it now. */
export const graduateCan = (state: GraduateState): GraduateCommand[] =>
  (Object.keys(GRADUATE_TABLE) as GraduateCommand[]).filter(
    (command) => GRADUATE_TABLE[command].by === 'staff' && graduateAllows(state, command),
  )

/** Why a row needs no more waiting, each for the states in which it can be so. */
export const SETTLE_REASONS = {
  corrected: { says: '学校更正了清单，这一行作废', of: ['sent'] },
  elsewhere: { says: '学校确认寄往其他单位', of: ['sent'] },
  'not-sent': { says: '学校确认没有寄出', of: ['sent'] },
  returned: { says: '包裹退回学校', of: ['sent'] },
  confirmed: { says: '学校确认是它寄出的，漏列了', of: ['unlisted'] },
  'not-graduate': { says: '核对后不是毕业生档案', of: ['unlisted'] },
} as const satisfies Record<string, { says: string; of: readonly GraduateState[] }>
export type SettleReason = keyof typeof SETTLE_REASONS

/** Whether a reason can be given for what stands there. */
export const reasonFits = (reason: SettleReason, state: GraduateState): boolean =>
  (SETTLE_REASONS[reason].of as readonly GraduateState[]).includes(state)

/** A later list names whoever came on none before: the system's own reason. */
export const LISTED_LATER = { code: 'listed', says: '学校后来的清单里有了' } as const
