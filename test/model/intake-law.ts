import { tableOn } from '@shared/domain/archive/catalogue/table'
import type { IntakeContext } from '@shared/domain/items/intake-context'
import type { CommandInput } from '@shared/domain/items/types'
import { CURRENT_PROMISE } from '@shared/domain/transfer/promise-text'
import { officialCalendar } from '@shared/kernel/workdays'
import type { Outcome } from './law'
import { carried, twoCarriers } from './transfer-in-contexts'

type Context = IntakeContext
type Answers = Readonly<Record<string, string>>

/** What every intake from a unit has in common, typed by hand. `begins`: where one is opened; `checked`: where a whole bag goes. */
export interface IntakeWays {
  begins: string
  checked: string
}

/** A bag that goes back, sealed, to where its unit is. */
export const BACK = { seal: 'sealed', backAddress: '云帆市演示路1号' }

const FACTS = ['birth', 'work-start', 'party-date', 'education', 'work-history']

const contents = (...missing: string[]): Record<string, string> => ({
  listAgrees: 'yes',
  ...Object.fromEntries(FACTS.map((fact) => [`proof-${fact}`, missing.includes(fact) ? 'missing' : 'there'])),
})

const handed = (channel: string, standing: string, more: Record<string, string> = {}) => ({
  ...{ channel, standing, handedBy: '示例公司王示例', samePerson: 'yes', sameCentre: 'yes' },
  packageState: 'sealed',
  ...more,
})

const ONE = { carrier1: '王示例', carrier1Id: '11010519491231002X' }

/** Answers to what the commands of an intake ask: such as they take, and such as they do not. */
export const INTAKE_ANSWERS: Record<string, readonly Record<string, string>[]> = {
  arrive: [
    {},
    handed('messenger', 'civil-servant'),
    handed('messenger', 'civil-servant', ONE),
    handed('messenger', 'civil-servant', { ...ONE, fewCarriers: '单位只派一人' }),
    handed('messenger', 'civil-servant', twoCarriers('53010219200508011X')),
    handed('registered', 'none'),
    handed('registered', 'civil-servant'),
    handed('registered', 'unknown'),
    handed('messenger', 'none', { samePerson: 'no', ...twoCarriers('53010219200508011X') }),
    handed('confidential', 'leader', { sameCentre: 'no' }),
  ],
  'check-contents': [{}, contents(), contents('birth')],
  'agree-return': [
    {},
    { agreedUnit: '示例公司', agreedBy: '王示例 主任', agreedHow: 'letter', personHeard: 'yes' },
  ],
  'return-file': [
    {},
    { ...BACK, channel: 'registered', trackingNo: 'EB1' },
    { ...BACK, channel: 'confidential', trackingNo: 'JB1' },
    { ...BACK, channel: 'confidential', trackingNo: '' },
    { ...BACK, backAddress: '香港中环示例道1号', channel: 'confidential', trackingNo: 'JB1' },
  ],
  'accept-promise': [{}, { promisedBy: 'here' }, { promisedBy: 'here', bringWithin: '3-months' }],
  'sign-promise': [
    {},
    { bringWithin: '3-months', agreed: '2020-01' },
    { bringWithin: '3-months', agreed: CURRENT_PROMISE.version },
  ],
  urge: [{}, { urgedWhom: '人事部李示例', urgedAnswer: '本周移交' }],
}

export const INTAKE_REASONS = ['kept-here', 'kept-elsewhere', 'other-place', 'identity-unconfirmed']

/** What comes of the commands that every intake has. */
export function intakeOutcome(
  { begins, checked }: IntakeWays,
  command: string,
  input: CommandInput,
  context: Context,
): Outcome {
  const { answers = {}, reason = '' } = input
  if (command === 'submit' || command === 'open-by-centre') return opened(begins, command, context)
  if (command === 'withdraw') return { to: 'withdrawn' }
  if (command === 'register')
    return input.result?.archiveId ? { to: 'received' } : { problem: 'system.fault' }
  if (command === 'refuse') return refused(reason, context)
  if (Object.keys(answers).length === 0) return { problem: 'request.invalid' }
  if (command === 'urge') {
    const isLate = context.due === null || context.today > context.due.fileBy
    return isLate ? { to: 'awaiting' } : { problem: 'transfer.not-late' }
  }
  if (command === 'arrive') return arrived(answers, context)
  if (command === 'agree-return') return { to: 'returning' }
  if (command === 'return-file') return sentBack(answers, context)
  if (command === 'sign-promise')
    return answers.agreed === CURRENT_PROMISE.version
      ? { to: checked }
      : { problem: 'transfer.promise-outdated' }
  if (command === 'accept-promise')
    return answers.bringWithin ? { to: checked } : { problem: 'request.invalid' }
  const lacks = Object.values(answers).includes('missing')
  return { to: lacks && context.noticed === null ? 'told' : checked }
}

function opened(begins: string, command: string, context: Context): Outcome {
  const { identityLevel, centreOffered, here, elsewhere, moving, day } = context
  const isByUnit = command === 'open-by-centre'
  if (!isByUnit && identityLevel === 'none') return { problem: 'identity.needed' }
  if (day === '') return { problem: 'intake.whole-day' }
  if (!isByUnit && !centreOffered) return { problem: 'custody.centre-unfit' }
  const isSigned = isByUnit || context.signed === '2026-11'
  const ends: Outcome = isSigned ? { to: begins } : { problem: 'transfer.application-outdated' }
  if (!isByUnit && identityLevel !== 'verified') return ends
  if (here) return { problem: 'transfer.here-already' }
  if (elsewhere) return { problem: 'intake.kept-elsewhere' }
  return moving ? { problem: 'transfer.moving-elsewhere' } : ends
}

/** By post only what came by post, and what is posted with its number. */
function sentBack({ channel, trackingNo, backAddress }: Answers, { cameBy }: Context): Outcome {
  if (backAddress?.startsWith('香港')) return { problem: 'request.invalid' }
  if (channel === 'registered' && cameBy !== 'registered') return { problem: 'transfer.channel' }
  return trackingNo ? { to: 'returned' } : { problem: 'transfer.tracking-needed' }
}

/** Who ever was a civil servant, or nobody can tell, comes by confidential post or messenger only. */
function arrived(answers: Answers, { moving, messengers }: Context): Outcome {
  const { channel, standing, samePerson, sameCentre } = answers
  const carrying = channel === 'messenger' ? carried(answers, messengers) : null
  if (carrying === 'request.invalid') return { problem: carrying }
  if (channel === 'registered' && standing !== 'none') return { problem: 'intake.channel' }
  if (moving) return { problem: 'transfer.moving-elsewhere' }
  if (carrying) return { problem: carrying }
  if (samePerson !== 'yes') return { problem: 'transfer.other-person' }
  return sameCentre === 'yes' ? { to: 'arrived' } : { problem: 'transfer.other-centre' }
}

function refused(reason: string, context: Context): Outcome {
  const { here, elsewhere, centreOffered, moving, identityLevel } = context
  const isTrue = {
    ...{ 'kept-here': here, 'kept-elsewhere': elsewhere, 'other-place': !centreOffered },
    'identity-unconfirmed': moving && identityLevel !== 'verified',
  }[reason]
  if (isTrue === undefined) return { problem: 'case.reason-needed' }
  return isTrue ? { to: 'declined' } : { problem: 'case.reason-unfit' }
}

/** Who applies, where the file is, whose centre it is, what was told and what is due. */
export function intakeContexts(): Context[] {
  const good: Context = {
    ...{ identityLevel: 'verified', byCentre: false, centreOffered: true, here: false, elsewhere: false },
    moving: false,
    ...{
      cameBy: null,
      messengers: 2,
      decider: '王示例',
      sentNo: null,
      noticed: null,
      today: '2026-11-20',
      table: tableOn('2026-11-20'),
    },
    calendar: officialCalendar,
    signed: '2026-11',
    ...{ day: '2026-11-02', due: { listBy: '2026-11-17', fileBy: '2026-11-23' } },
  }
  const changes: Partial<Context>[] = [
    {},
    { centreOffered: false },
    { here: true },
    { elsewhere: true },
    { moving: true },
    { day: '', due: null },
    { due: { listBy: null, fileBy: '2026-11-19' } },
    { here: true, centreOffered: false },
    { signed: '' },
    { signed: '2020-01', elsewhere: true },
    { noticed: ['birth'], byCentre: true, cameBy: 'registered' },
  ]
  return (['none', 'declared', 'verified'] as const).flatMap((identityLevel) =>
    changes.map((change) => ({ ...good, identityLevel, ...change })),
  )
}
