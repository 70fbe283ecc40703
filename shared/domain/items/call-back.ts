import { reg } from '@shared/kernel/reg'
import { provision } from '../regulation/cite'
import type { CallBackContext, CallBackState } from './call-back-context'
import { callBackForm } from './call-back-form'
import { CALLS, callBackReasons } from './call-back-reasons'
import { callBackCommands, callBackStates } from './call-back-table'
import { ITEM_TITLES } from './titles'
import type { CommandInput, GuardRefusal, ServiceItem } from './types'

/** 预约回电: a person answers instead of a busy line, within days that are promised. */
export const callBack: ServiceItem<CallBackState, CallBackContext> = {
  code: 'call-back',
  ...ITEM_TITLES['call-back'],
  rows: reg('N26', 'grad', 'W6-all'),
  article: provision(26),
  states: callBackStates,
  commands: callBackCommands,
  groups: callBackForm,
  conditions: [
    {
      name: 'identity-verified',
      says: '申请人身份已核验。没有核验的，电话里只讲办法，不说档案在哪里',
      holds: ({ identityLevel }) => identityLevel === 'verified',
      article: 'N29-leak',
    },
  ],
  reasons: callBackReasons,
  clock: { workingDays: 2, basis: '本系统承诺的回电时限，规定没有另定天数', ours: true },
  guide: {
    who: '想问档案在哪里、怎么办的本人。写清楚您知道的线索，例如毕业学校、以前的工作单位、大概年份。',
    bring: [],
    result: '工作人员给您打电话，每次打电话都有记录，您可以看到进度。',
  },
  single: true,
  knows: ({ identityLevel, reachable, triedCalls }) => ({ identityLevel, reachable, triedCalls }),
  route: (command) => callBackCommands.find((row) => row.name === command)!.to[0]!,
  guard,
}

function guard(command: string, input: CommandInput, context: CallBackContext): GuardRefusal | null {
  if (command === 'submit') {
    if (context.identityLevel === 'none') return { problem: 'identity.needed', article: 'N12-person' }
    return context.reachable ? null : { problem: 'case.phone-needed' }
  }
  if (command === 'no-answer') return context.triedCalls < CALLS ? null : { problem: 'case.called-enough' }
  if (command !== 'refuse') return null
  const reason = callBackReasons.find((row) => row.code === input.reason)
  return reason?.fits(context) ? null : { problem: 'case.reason-unfit', article: 'N29-refuse' }
}
