import type { IntakeContext } from '@shared/domain/items/intake-context'
import type { CommandInput } from '@shared/domain/items/types'
import { INTAKE_ANSWERS, INTAKE_REASONS, intakeContexts, intakeOutcome } from './intake-law'
import type { Law, Outcome } from './law'

const WAYS = { begins: 'concluding', checked: 'registering' }
const concluding = [['submit', 'concluding']] as const
const awaiting = [...concluding, ['record-conclusion', 'awaiting']] as const
const arrived = [...awaiting, ['arrive', 'arrived']] as const
const told = [...arrived, ['check-contents', 'told']] as const
const returning = [...told, ['agree-return', 'returning']] as const
const registering = [...arrived, ['check-contents', 'registering']] as const

/**
 * 机关事业离职人员档案接收, typed by hand: nothing is handed over before the conclusion and the review of secrecy are recorded, which is
 * when the two months begin; no reason of the person's past lets a centre refuse.
 */
export const leaverIntakeLaw: Law<IntakeContext> = {
  grid: `
    state        submit  open-by-centre  urge   arrive          check-contents  accept-promise  refuse  withdraw  register  record-conclusion  sign-promise  agree-return  return-file
    none         person  clerk           -      -               -               -               -       -         -         -                  -             -             -
    concluding   -       -               -      -               -               -               clerk   person    -         clerk              -             -             -
    awaiting     -       -               clerk  clerk|dispatch  -               -               clerk   person    -         -                  -             -             -
    arrived      -       -               -      -               clerk           -               -       -         -         -                  -             -             -
    told         -       -               -      -               -               clerk           -       -         -         -                  person        clerk         -
    returning    -       -               -      -               -               clerk           -       -         -         -                  person        -             clerk|dispatch
    returned     -       -               -      -               -               -               -       -         -         -                  -             -             -
    registering  -       -               -      -               -               -               -       -         system    -                  -             -             -
    received     -       -               -      -               -               -               -       -         -         -                  -             -             -
    declined     -       -               -      -               -               -               -       -         -         -                  -             -             -
    withdrawn    -       -               -      -               -               -               -       -         -         -                  -             -             -
  `,
  labels: {
    none: '未提交',
    concluding: '等结论和保密审查',
    awaiting: '等原单位移交',
    arrived: '已交来，正在清点',
    told: '缺关键材料，已告知',
    returning: '已商定退回，正在包封',
    returned: '已退回原单位',
    registering: '正在登记入库',
    received: '已接收',
    declined: '不由这里接收',
    withdrawn: '已撤回',
  },
  finals: ['received', 'returned', 'declined', 'withdrawn'],
  effects: { told: ['tell-person'], registering: ['take-in-archive'] },
  caused: {
    arrive: ['tell-person'],
    register: ['tell-person'],
    'return-file': ['tell-person'],
    remind: ['tell-person'],
  },
  owes: 'received',
  stopsAt: 'arrive',
  corrections: {},
  ways: {
    ...{ concluding, awaiting, arrived, registering },
    ...{ told, returning },
    returned: [...returning, ['return-file', 'returned']],
    received: [...registering, ['register', 'received']],
    declined: [...concluding, ['refuse', 'declined']],
    withdrawn: [...awaiting, ['withdraw', 'withdrawn']],
  },
  reasons: INTAKE_REASONS,
  answers: {
    ...INTAKE_ANSWERS,
    'record-conclusion': [
      {},
      concluded('2026-02-02', 'none', '2026-02-20'),
      concluded('2026-02-02', 'removed', '2026-02-02'),
      concluded('2026-02-20', 'none', '2026-02-02'),
      concluded('2026-02', 'none', '2026-02-20'),
      concluded('2026-02-02', 'open', '2026-02-20'),
    ],
  },
  contexts: intakeContexts,
  outcome: (command, input, context) =>
    command === 'record-conclusion' ? recorded(input) : intakeOutcome(WAYS, command, input, context),
}

function concluded(decidedOn: string, secrecy: string, clearedOn: string) {
  return { decisionNo: '示人社〔2026〕1号', decidedBy: '示例局', decidedOn, secrecy, clearedOn }
}

/** Only when both are there, the review not before what it follows. */
function recorded({ answers = {} }: CommandInput): Outcome {
  const { decidedOn = '', secrecy, clearedOn = '' } = answers
  if (!decidedOn) return { problem: 'request.invalid' }
  if (decidedOn.length < 10) return { problem: 'intake.whole-day' }
  if (clearedOn < decidedOn) return { problem: 'intake.cleared-before' }
  return secrecy === 'open' ? { problem: 'intake.secrecy-open' } : { to: 'awaiting' }
}
