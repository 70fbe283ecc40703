import type { HandBackContext } from '@shared/domain/items/hand-back-context'
import type { CommandInput } from '@shared/domain/items/types'
import type { Law, Outcome } from './law'

type Context = HandBackContext

/**
 * 档案在我手里, typed by hand: the centre finds the unit that takes the bag back, the person brings it there, and the unit says
 * what it found. No command takes a bag from the person's hand into a centre.
 */
export const handBackLaw: Law<Context> = {
  grid: `
    state         submit  arrange  ask-authority  record-handed  record-verdict  refuse  withdraw
    none          person  -        -              -              -               -       -
    arranging     -       clerk    clerk          -              -               clerk   person
    asking        -       clerk    -              -              -               clerk   person
    handing       -       -        -              clerk          -               -       person
    verifying     -       -        -              -              clerk           -       -
    returned      -       -        -              -              -               -       -
    not-a-file    -       -        -              -              -               -       -
    kept-already  -       -        -              -              -               -       -
    withdrawn     -       -        -              -              -               -       -
  `,
  labels: {
    none: '未提交',
    arranging: '正在联系原单位',
    asking: '正在请主管部门指定单位',
    handing: '等您交回',
    verifying: '单位核对中',
    returned: '已收回密封',
    'not-a-file': '不是人事档案',
    'kept-already': '档案已由机构保管',
    withdrawn: '已撤回',
  },
  finals: ['returned', 'not-a-file', 'kept-already', 'withdrawn'],
  effects: { returned: ['tell-person'], 'not-a-file': ['tell-person'] },
  corrections: {},
  stopsAt: 'arrange',
  ways: waysOf(),
  reasons: ['kept-already'],
  answers: {
    arrange: [{}, place(), { ...place(), receiverNote: '工作日上午' }],
    'ask-authority': [{ obstacle: 'gone' }, { obstacle: 'gone', authority: '市教育局' }],
    'record-handed': [{}, handed('opened'), handed('sealed')],
    'record-verdict': [{}, verdict('whole'), verdict('lacking'), verdict('not-a-file')],
  },
  contexts: () =>
    (['none', 'declared', 'verified'] as const).flatMap((identityLevel) =>
      [true, false].map((isKept) => ({ identityLevel, isKept })),
    ),
  outcome,
}

function waysOf(): Law['ways'] {
  const submit = ['submit', 'arranging'] as const
  const asking = [submit, ['ask-authority', 'asking']] as const
  const handing = [submit, ['arrange', 'handing']] as const
  const verifying = [...handing, ['record-handed', 'verifying']] as const
  return {
    ...{ arranging: [submit], asking, handing, verifying },
    returned: [...verifying, ['record-verdict', 'returned']],
    'not-a-file': [...verifying, ['record-verdict', 'not-a-file']],
    'kept-already': [submit, ['refuse', 'kept-already']],
    withdrawn: [submit, ['withdraw', 'withdrawn']],
  }
}

function place() {
  return { receiver: '云帆学院学生档案室', receiverPlace: '云帆市学院路 1 号', receiverPhone: '0000-5601001' }
}

function handed(bagFound: string) {
  return { bagFound, handedOn: '2026-02-11', toldBy: '学校王老师' }
}

function verdict(found: string) {
  return { verdict: found, verdictBy: '学校王老师' }
}

function outcome(command: string, { answers = {}, reason = '' }: CommandInput, context: Context): Outcome {
  const { identityLevel, isKept } = context
  if (command === 'submit')
    return identityLevel === 'none' ? { problem: 'identity.needed' } : { to: 'arranging' }
  if (command === 'withdraw') return { to: 'withdrawn' }
  if (command === 'refuse') {
    if (reason !== 'kept-already') return { problem: 'case.reason-needed' }
    return isKept && identityLevel === 'verified' ? { to: 'kept-already' } : { problem: 'case.reason-unfit' }
  }
  return asked(command, answers)
}

const NEEDED: Record<string, readonly string[]> = {
  arrange: ['receiver', 'receiverPlace', 'receiverPhone'],
  'ask-authority': ['obstacle', 'authority'],
  'record-handed': ['bagFound', 'handedOn', 'toldBy'],
  'record-verdict': ['verdict', 'verdictBy'],
}
const LEADS: Record<string, string> = {
  arrange: 'handing',
  'ask-authority': 'asking',
  'record-handed': 'verifying',
}

function asked(command: string, answers: Readonly<Record<string, string>>): Outcome {
  if ((NEEDED[command] ?? []).some((field) => !answers[field])) return { problem: 'request.invalid' }
  if (command !== 'record-verdict') return { to: LEADS[command] ?? '' }
  return { to: answers.verdict === 'not-a-file' ? 'not-a-file' : 'returned' }
}
