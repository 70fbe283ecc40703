import { reg } from '@shared/kernel/reg'
import { provision } from '../regulation/cite'
import { creditCodeAsked, letterAsked } from './collective-account-form'
import { collectiveAgentsConditions, collectiveAgentsReasons } from './collective-agents-conditions'
import {
  AGENT_CHANGES,
  type CollectiveAgentsContext,
  type CollectiveAgentsState,
  isAgentChange,
} from './collective-agents-context'
import { collectiveAgentsCommands, collectiveAgentsStates } from './collective-agents-table'
import { ITEM_TITLES } from './titles'
import { choicesOf } from './transfer-channel-asks'
import type { QuestionGroup, ServiceItem } from './types'
import { guardForUnit } from './unit-guard'

const RULES = {
  conditions: collectiveAgentsConditions,
  reasons: collectiveAgentsReasons,
  carriedOut: 'change',
}

const groups: readonly QuestionGroup[] = [
  {
    key: 'unit',
    title: '是哪个单位的账户',
    why: '委托存档单位编号在委托存档协议和“我经办的单位”里，以 DW 开头。',
    questions: [
      { field: 'accountNo', kind: 'text', label: '委托存档单位编号', maxLength: 20 },
      creditCodeAsked,
    ],
  },
  {
    key: 'change',
    title: '怎样变更',
    questions: [{ field: 'change', kind: 'choice', label: '变更', choices: choicesOf(AGENT_CHANGES) }],
  },
  {
    key: 'letter',
    title: '单位授权书',
    why: '由谁经办，由单位决定。不再经办的不用交。',
    onlyIf: { field: 'change', value: ['join', 'take-over'] },
    questions: [letterAsked],
  },
]

/** 单位经办人变更 (Provisions, article 12): the unit names another agent, one more, or an agent gives it up. */
export const collectiveAgents: ServiceItem<CollectiveAgentsState, CollectiveAgentsContext> = {
  code: 'collective-agents',
  ...ITEM_TITLES['collective-agents'],
  rows: reg('N12-unit', 'N29-refuse', 'N29-leak', 'N8'),
  article: provision(12),
  states: collectiveAgentsStates,
  commands: collectiveAgentsCommands,
  groups,
  conditions: RULES.conditions,
  reasons: RULES.reasons,
  clock: { workingDays: 3, basis: '本系统承诺的办理时限，规定没有另定天数', ours: true },
  guide: {
    who: '单位新授权的经办人，或者现在的经办人，凭本人居民身份证或者社保卡。',
    bring: [
      {
        when: '增加、更换经办人',
        what: '单位授权书',
        why: '由谁经办，由单位决定。',
        instead: ['加盖公章的单位介绍信'],
        basis: '《流动人员人事档案管理服务规定》第十二条',
      },
    ],
    result: '新的经办人可以在“我经办的单位”查看和办理，不再经办的人从变更之时起不能。',
  },
  knows: ({ form: { change = '' }, archive, identityLevel, unitAccount }) => ({
    ...{ archive, identityLevel, unitAccount },
    change: isAgentChange(change) ? change : '',
  }),
  // Whoever gives it up needs nobody's leave.
  route: (command, { change }) =>
    command === 'submit' && change !== 'leave'
      ? 'in-review'
      : collectiveAgentsCommands.find((row) => row.name === command)!.to[0]!,
  guard: (command, input, context) => guardForUnit(RULES, command, input, context),
}
