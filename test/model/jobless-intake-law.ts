import type { IntakeContext } from '@shared/domain/items/intake-context'
import { INTAKE_ANSWERS, INTAKE_REASONS, intakeContexts, intakeOutcome } from './intake-law'
import type { Law } from './law'

const WAYS = { begins: 'awaiting', checked: 'registering' }
const awaiting = [['submit', 'awaiting']] as const
const arrived = [...awaiting, ['arrive', 'arrived']] as const
const told = [...arrived, ['check-contents', 'told']] as const
const returning = [...told, ['agree-return', 'returning']] as const
const registering = [...arrived, ['check-contents', 'registering']] as const

/**
 * 失业人员档案接收, typed by hand: opened by the person, or by a clerk for the unit; the unit is reminded once it is late, and what comes
 * late is taken; nobody is sent away but for a file that is kept already or belongs to another place.
 */
export const joblessIntakeLaw: Law<IntakeContext> = {
  grid: `
    state        submit  open-by-centre  urge   arrive          check-contents  accept-promise  refuse  withdraw  register  sign-promise  agree-return  return-file
    none         person  clerk           -      -               -               -               -       -         -         -             -             -
    awaiting     -       -               clerk  clerk|dispatch  -               -               clerk   person    -         -             -             -
    arrived      -       -               -      -               clerk           -               -       -         -         -             -             -
    told         -       -               -      -               -               clerk           -       -         -         person        clerk         -
    returning    -       -               -      -               -               clerk           -       -         -         person        -             clerk|dispatch
    returned     -       -               -      -               -               -               -       -         -         -             -             -
    registering  -       -               -      -               -               -               -       -         system    -             -             -
    received     -       -               -      -               -               -               -       -         -         -             -             -
    declined     -       -               -      -               -               -               -       -         -         -             -             -
    withdrawn    -       -               -      -               -               -               -       -         -         -             -             -
  `,
  labels: {
    none: '未提交',
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
  corrections: {},
  ways: {
    ...{ awaiting, arrived, registering },
    ...{ told, returning },
    returned: [...returning, ['return-file', 'returned']],
    received: [...registering, ['register', 'received']],
    declined: [...awaiting, ['refuse', 'declined']],
    withdrawn: [...awaiting, ['withdraw', 'withdrawn']],
  },
  reasons: INTAKE_REASONS,
  answers: INTAKE_ANSWERS,
  contexts: intakeContexts,
  outcome: (command, input, context) => intakeOutcome(WAYS, command, input, context),
}
