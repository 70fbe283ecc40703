import type { Json } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import { provision } from '../regulation/cite'
import type { Answers } from './answers'
import { keptHere } from './archive-conditions'
import {
  BAG_STATES,
  type BagState,
  type HandBackContext,
  type HandBackState,
  OBSTACLES,
  type Obstacle,
  VERDICTS,
  type Verdict,
} from './hand-back-context'
import { handBackForm } from './hand-back-form'
import { handBackCommands, handBackStates } from './hand-back-table'
import { ITEM_TITLES } from './titles'
import type { CommandInput, ConditionRow, Finding, GuardRefusal, ReasonRow, ServiceItem, Told } from './types'

const notKept: ConditionRow<HandBackContext> = {
  name: 'not-kept',
  says: '系统里没有机构保管这份档案的记录',
  holds: ({ isKept }) => !isKept,
  article: 'N6',
}

/** The only reason nothing has to be handed back. Told to a proved name only: where a file is, is nobody else's to know. */
const reasons: readonly ReasonRow<HandBackContext>[] = [
  {
    code: 'kept-already',
    text: '系统里有您的档案记录，档案由机构保管着。',
    remedy: '请在“档案在哪里”查看由谁保管。手里的如果是装着材料的档案袋，可以预约回电，我们会帮您核对。',
    article: 'N6',
    fits: ({ isKept, identityLevel }) => isKept && identityLevel === 'verified',
  },
]

/**
 * 档案在我手里 (Provisions, articles 6 and 20): nobody may keep a file themselves, and no centre takes one from its person's own
 * hand. The unit that gave it out takes it back, looks it through and seals it; from there it travels by the lawful channels.
 */
export const handBack: ServiceItem<HandBackState, HandBackContext> = {
  code: 'hand-back',
  ...ITEM_TITLES['hand-back'],
  rows: reg('N6', 'N20-3', 'N29-refuse', 'N29-rules', 'W6-all', 'G39-origin'),
  article: provision(6),
  states: handBackStates,
  commands: handBackCommands,
  groups: handBackForm,
  conditions: [notKept],
  reasons,
  clock: {
    ...{ workingDays: 5, until: 'arrange', ours: true },
    basis: '本系统承诺联系好收回单位的时限，规定没有另定天数',
  },
  guide: {
    who: '档案袋在自己手里的本人，拆没拆开都可以办。',
    bring: [],
    result: '由当时交出档案的学校或单位收回、核对、重新密封，之后申请档案转入，由它寄到您选的机构。',
  },
  single: true,
  keeps,
  tells,
  knows: ({ archive, fileElsewhere, identityLevel }) => ({
    identityLevel,
    isKept: archive !== null && (fileElsewhere || keptHere.includes(archive.state)),
  }),
  route: (command, _context, answers) => {
    if (command === 'record-verdict') return answers.verdict === 'not-a-file' ? 'not-a-file' : 'returned'
    return handBackCommands.find((row) => row.name === command)!.to[0]!
  },
  guard,
}

const KEPT: Readonly<Record<string, readonly string[]>> = {
  arrange: ['receiver', 'receiverPlace', 'receiverPhone', 'receiverNote'],
  'ask-authority': ['obstacle', 'authority'],
  'record-handed': ['bagFound'],
  'record-verdict': ['verdict'],
}

/** Whom the bag goes to and how it was found stands openly in the facts: it says nothing of the person. */
function keeps(
  _context: HandBackContext,
  command: string,
  answers: Answers,
): Record<string, Json> | undefined {
  const fields = KEPT[command]
  return fields && Object.fromEntries(fields.map((field) => [field, answers[field] ?? '']))
}

const words = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** What the person needs beside the state: where to go, what to do with the bag, and what became of it. */
function tells({ form, kept, state }: Told): Finding[] {
  const isWithPerson = state === 'arranging' || state === 'asking' || state === 'handing'
  return [
    ...(state === 'handing' ? [sayReceiver(kept)] : []),
    ...(state === 'asking' ? [sayObstacle(kept)] : []),
    ...(isWithPerson ? [sayBag(form.bag as BagState | undefined)] : []),
    ...(isWithPerson ? [NOT_TO_US] : []),
    ...(kept.bagFound
      ? [{ text: `单位收到时：${BAG_STATES[words(kept.bagFound) as BagState] ?? ''}。`, article: 'N20-3' }]
      : []),
    ...(kept.verdict
      ? [{ text: `核对结果：${VERDICTS[words(kept.verdict) as Verdict] ?? ''}。`, ...lacking(kept.verdict) }]
      : []),
  ]
}

const lacking = (verdict: Json): Pick<Finding, 'remedy'> =>
  verdict === 'lacking' ? { remedy: '不影响转入。缺的材料由接收机构一次告知怎么补。' } : {}

const sayReceiver = (kept: Told['kept']): Finding => ({
  text: [
    `请交到：${words(kept.receiver)}，${words(kept.receiverPlace)}，电话 ${words(kept.receiverPhone)}。`,
    words(kept.receiverNote) && `${words(kept.receiverNote)}。`,
  ].join(''),
  article: 'N6',
})

const sayObstacle = (kept: Told['kept']): Finding => ({
  text: `原因：${OBSTACLES[words(kept.obstacle) as Obstacle] ?? ''}。已向${words(kept.authority)}询问由谁承接。`,
  article: 'N6',
})

const AS_IT_IS: Readonly<Record<BagState, string>> = {
  sealed: '档案袋密封完好，请保持密封，不要拆开查看。',
  damaged: '封口破损不影响办理。请套一个干净的袋子，不要自己粘封，材料不要取出。',
  opened:
    '已经拆开的也照样办理。请把材料按原来的顺序放好，不抽出、不添加、不涂改，由单位逐件核对后重新密封。',
}

const sayBag = (bag: BagState | undefined): Finding => ({ text: AS_IT_IS[bag ?? 'sealed'], article: 'N20-3' })

const NOT_TO_US: Finding = {
  text: '人才服务机构不能从您手里收档案，您自己寄来的也不能收。',
  remedy: '交回原单位以后，由它通过机要、专人或者给据邮件转来。',
  article: 'N20-3',
}

function guard(command: string, input: CommandInput, context: HandBackContext): GuardRefusal | null {
  if (command === 'submit')
    return context.identityLevel === 'none' ? { problem: 'identity.needed', article: 'N12-person' } : null
  if (command !== 'refuse') return null
  const reason = reasons.find((row) => row.code === input.reason)
  return reason?.fits(context) ? null : { problem: 'case.reason-unfit', article: 'N29-refuse' }
}
