import type { IntakeContext } from '@shared/domain/items/intake-context'
import { INTAKE_ANSWERS, INTAKE_REASONS, intakeContexts, intakeOutcome } from './intake-law'
import type { Law } from './law'

const WAYS = { begins: 'awaiting', checked: 'signing' }
const awaiting = [['submit', 'awaiting']] as const
const arrived = [...awaiting, ['arrive', 'arrived']] as const
const signing = [...arrived, ['check-contents', 'signing']] as const
const told = [...arrived, ['check-contents', 'told']] as const
const returning = [...told, ['agree-return', 'returning']] as const
const registering = [...signing, ['sign-list', 'registering']] as const

/**
 * 退休移交, typed by hand: opened by the person or by a clerk for the unit; what was looked through is put on record only when both sides
 * have signed the list; no rule gives the unit a last day, so it may be reminded at any time.
 */
export const retireeIntakeLaw: Law<IntakeContext> = {
  grid: `
    state        submit  open-by-centre  urge   arrive          check-contents  accept-promise  refuse  withdraw  register  sign-promise  sign-list  agree-return  return-file
    none         person  clerk           -      -               -               -               -       -         -         -             -          -             -
    awaiting     -       -               clerk  clerk|dispatch  -               -               clerk   person    -         -             -          -             -
    arrived      -       -               -      -               clerk           -               -       -         -         -             -          -             -
    told         -       -               -      -               -               clerk           -       -         -         person        -          clerk         -
    returning    -       -               -      -               -               clerk           -       -         -         person        -          -             clerk|dispatch
    returned     -       -               -      -               -               -               -       -         -         -             -          -             -
    signing      -       -               -      -               -               -               -       -         -         -             clerk      -             -
    registering  -       -               -      -               -               -               -       -         system    -             -          -             -
    received     -       -               -      -               -               -               -       -         -         -             -          -             -
    declined     -       -               -      -               -               -               -       -         -         -             -          -             -
    withdrawn    -       -               -      -               -               -               -       -         -         -             -          -             -
  `,
  labels: {
    none: '未提交',
    awaiting: '等原单位移交',
    arrived: '已交来，正在清点',
    told: '缺关键材料，已告知',
    returning: '已商定退回，正在包封',
    returned: '已退回原单位',
    signing: '等双方签字',
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
    ...{ awaiting, arrived, signing, registering },
    ...{ told, returning },
    returned: [...returning, ['return-file', 'returned']],
    received: [...registering, ['register', 'received']],
    declined: [...awaiting, ['refuse', 'declined']],
    withdrawn: [...awaiting, ['withdraw', 'withdrawn']],
  },
  reasons: INTAKE_REASONS,
  answers: {
    ...INTAKE_ANSWERS,
    'sign-list': [
      {},
      { listedPages: '12', signedForUnit: '王示例', signedHere: '李示例' },
      { listedPages: '12', signedForUnit: '王示例', signedHere: '李示例', signedOn: '2026-02-20' },
    ],
  },
  contexts: intakeContexts,
  outcome: (command, input, context) => {
    if (command !== 'sign-list') return intakeOutcome(WAYS, command, input, context)
    return input.answers?.signedOn ? { to: 'registering' } : { problem: 'request.invalid' }
  },
}
