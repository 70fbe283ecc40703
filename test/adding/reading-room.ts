import type { CaseKnowledge } from '@shared/domain/items/knowledge'
import type { CommandRow, ServiceItem } from '@shared/domain/items/types'

type State = 'in-review' | 'granted' | 'refused' | 'withdrawn'
type Context = Pick<CaseKnowledge, 'archive' | 'identityLevel'>
type Row = CommandRow<State>

const byPerson = { actors: ['person'], relation: 'self' } as const
const byClerk = { actors: ['clerk'], relation: 'own-centre', action: 'case.decide' } as const
const kept = ({ archive }: Context): boolean => archive !== null

const commands: readonly Row[] = [
  {
    ...{ name: 'submit', label: '提交申请', says: '提交申请', action: 'case.submit', clock: 'start' },
    ...{ from: [], to: ['in-review'], actors: ['person'], relation: 'any', weighs: true },
  },
  {
    ...{ name: 'approve', label: '同意', says: '同意预约', clock: 'stop' },
    ...{ from: ['in-review'], to: ['granted'], ...byClerk },
  },
  {
    ...{ name: 'refuse', label: '不予安排', says: '不予安排', clock: 'stop', needsReason: true },
    ...{ from: ['in-review'], to: ['refused'], ...byClerk },
  },
  {
    ...{ name: 'withdraw', label: '撤回申请', says: '撤回申请', action: 'case.withdraw', clock: 'stop' },
    ...{ from: ['in-review'], to: ['withdrawn'], ...byPerson },
  },
]

/** 预约阅览室, invented for the test: what the whole of a simple service is. */
export const readingRoom: ServiceItem<State, Context> = {
  code: 'reading-room',
  title: '预约阅览室（演示）',
  summary: '约一个时间到窗口查看办事指南。',
  rows: ['W6-all'],
  article: { cite: '演示条款', text: '演示条款原文。' },
  states: {
    'in-review': { label: '核对中', holder: 'centre', tone: 'now', says: '工作人员正在安排。' },
    granted: { label: '已安排', holder: 'nobody', tone: 'done', says: '请按约定的时间到窗口。' },
    refused: { label: '不予安排', holder: 'nobody', tone: 'stopped', says: '下面写明了理由和怎么办。' },
    withdrawn: { label: '已撤回', holder: 'nobody', tone: 'stopped', says: '需要时可以重新提交。' },
  },
  commands,
  corrections: { refused: { to: 'in-review' } },
  groups: [
    {
      key: 'when',
      title: '什么时候来',
      questions: [
        {
          ...{ field: 'half', kind: 'choice', label: '上午或下午' },
          choices: [
            { value: 'am', label: '上午' },
            { value: 'pm', label: '下午' },
          ],
        },
        { field: 'phone', kind: 'phone', label: '联系电话', personal: true },
      ],
    },
  ],
  conditions: [{ name: 'kept', says: '档案由本机构保管', holds: kept, article: 'N23' }],
  reasons: [
    {
      ...{ code: 'not-kept-here', article: 'N23', text: '您的档案不在本机构保管。' },
      ...{ remedy: '请向保管档案的机构预约。', fits: (context) => !kept(context) },
    },
  ],
  clock: { workingDays: 2, basis: '本系统承诺的办理时限', ours: true },
  guide: { who: '存档人员本人', bring: [], result: '约定的时间。' },
  knows: ({ archive, identityLevel }) => ({ archive, identityLevel }),
  route: (command) => commands.find((row) => row.name === command)!.to[0]!,
  guard: (command, input, context) => {
    const reason = readingRoom.reasons.find(({ code }) => code === input.reason)
    const isUnfit = command === 'refuse' && !reason?.fits(context)
    return isUnfit ? { problem: 'case.reason-unfit', article: 'N29-refuse' } : null
  },
}
