import type { CommandRow } from './types'

type Label = Pick<CommandRow<string>, 'label' | 'says'>

/** How an application about an account goes on once it was handed in; `carry`: the command of the worker, and what it leads to. */
interface AccountWay<Carrying extends string, Done extends string> {
  carrying: Carrying
  approve: Label
  /** 不予…, as the button and the thread say it. */
  refuse: string
  carry: Label & { name: string; to: Done }
  /** It takes nothing in: also while the centre may keep no files (N6). */
  withoutStanding?: true
}

const byClerk = { actors: ['clerk'], relation: 'own-centre', action: 'case.decide' } as const
const bySystem = { actors: ['system'], relation: 'any', action: 'system' } as const

/** What is the same of all of them: a clerk agrees or refuses, the person takes it back, the worker carries it out or gives it back. */
export function accountRows<Carrying extends string, Done extends string>({
  carrying,
  approve,
  refuse,
  carry: { to, ...carry },
  ...always
}: AccountWay<Carrying, Done>): readonly CommandRow<
  Carrying | Done | 'in-review' | 'refused' | 'withdrawn'
>[] {
  return [
    {
      ...{ name: 'approve', ...approve, ...always },
      ...{ from: ['in-review'], to: [carrying], clock: 'none', weighs: true, ...byClerk },
    },
    {
      ...{ name: 'refuse', label: refuse, says: refuse, ...always },
      ...{ from: ['in-review'], to: ['refused'], clock: 'stop', weighs: true, needsReason: true, ...byClerk },
    },
    {
      ...{ name: 'withdraw', label: '撤回申请', says: '撤回申请' },
      ...{ from: ['in-review'], to: ['withdrawn'], clock: 'stop' },
      ...{ actors: ['person'], relation: 'self', action: 'case.withdraw' },
    },
    { ...carry, from: [carrying], to: [to], clock: 'stop', ...bySystem, ...always },
    {
      ...{ name: 'recheck', label: '退回核对', says: '情况有变化，退回核对', ...always },
      ...{ from: [carrying], to: ['in-review'], clock: 'none', weighs: true, ...bySystem },
    },
  ]
}
