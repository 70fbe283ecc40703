import { tableOn } from '@shared/domain/archive/catalogue/table'
import type { TransferInContext } from '@shared/domain/items/transfer-in-context'
import type { ProblemKey } from '@shared/kernel/problems'
import { OF_THE_DEAD } from './of-the-dead'

type Context = TransferInContext

/** Who answers for a unit outside. */
export const WHO = {
  ...{ answerUnit: '示例大学', answerName: '王示例', answerPost: '档案馆馆员', answerPhone: '0000-1234567' },
}

/** What was agreed with the sender of a bag that goes back. */
export const AGREED = {
  agreedUnit: '示例单位',
  agreedBy: '王示例 主任',
  agreedHow: 'letter',
  personHeard: 'yes',
}

const LATE: Context['late'] = { sendBy: null, chasedOn: null, chaseFrom: null, chases: 0 }

/** Everything that may stand against a letter, alone and in pairs, at each level; and what was told of the way. */
export function everyContext(): Context[] {
  const good: Omit<Context, 'identityLevel'> = {
    kind: { scope: 'in', kind: 'flexible' },
    signed: '2026-11',
    archive: null,
    byAgent: false,
    centreOffered: true,
    here: false,
    moving: false,
    holderKnown: true,
    linked: false,
    letterNo: 'DH-1',
    voided: [],
    partyFirst: false,
    partyOpen: false,
    messengers: 2,
    decider: '王示例',
    cameBy: null,
    letterUntil: '2026-11-20',
    answerReason: null,
    late: LATE,
    again: { nudge: '2026-11-27', chase: '2026-11-27' },
    sentNo: null,
    noticed: null,
    today: '2026-11-20',
    table: tableOn('2026-11-20'),
  }
  const changes: Partial<Context>[] = [
    {},
    { kind: { scope: 'out', why: 'state-employed' } },
    { kind: { scope: 'open', ask: 'school' } },
    { centreOffered: false },
    { here: true },
    { moving: true },
    { holderKnown: false },
    { here: true, holderKnown: false },
    { archive: OF_THE_DEAD },
    { here: true, archive: OF_THE_DEAD },
    { centreOffered: false, here: true },
    { partyFirst: true },
    { signed: '' },
    { signed: '2020-01', here: true },
    { byAgent: true },
  ]
  // Of the way only what was told counts, not who applied.
  const told: Partial<Context>[] = [
    { linked: true },
    { linked: true, sentNo: 'XA 1' },
    { sentNo: 'XA 1', cameBy: 'registered' },
    { cameBy: 'messenger' },
    { messengers: 1 },
    { decider: '李示例' },
    { partyOpen: true },
    { messengers: 3 },
    { noticed: ['birth'] },
    { letterUntil: '2026-11-19' },
    { late: { ...LATE, sendBy: '2026-11-20' } },
    { late: { ...LATE, sendBy: '2026-11-19' } },
    { linked: true, late: { ...LATE, sendBy: '2026-11-19' } },
    { late: { sendBy: '2026-10-01', chasedOn: '2026-11-14', chaseFrom: '2026-11-21', chases: 1 } },
    { late: { sendBy: '2026-10-01', chasedOn: '2026-11-13', chaseFrom: '2026-11-20', chases: 2 } },
    // The table of another place, of which the fact has told.
    { late: { sendBy: '2026-10-01', chasedOn: '2026-11-17', chaseFrom: '2026-11-20', chases: 2 } },
    { late: { sendBy: '2026-10-01', chasedOn: '2026-11-10', chaseFrom: '2026-11-22', chases: 2 } },
    { letterUntil: null, answerReason: 'record-differs' },
  ]
  const levels = ['none', 'declared', 'verified'] as const
  const applying = levels.flatMap((identityLevel) =>
    changes.map((change) => ({ ...good, identityLevel, ...change })),
  )
  return [...told.map((one) => ({ ...good, identityLevel: 'verified' as const, ...one })), ...applying]
}

/** Two who carry a bag; `otherId`: the number of the second. */
export function twoCarriers(otherId: string) {
  const one = { carrier1: '王示例', carrier1Id: '11010519491231002X' }
  return { ...one, carrier2: '李示例', carrier2Id: otherId }
}

/** What a unit outside may say of how it sent the file: such as is taken, and such as is not. */
export function outsideSent(): Record<string, string>[] {
  return [
    { ...WHO, former: 'none', channel: 'registered' },
    { ...WHO, former: 'none', channel: 'registered', trackingNo: 'EA1' },
    { ...WHO, former: 'leader', channel: 'registered', trackingNo: 'EA1' },
    { ...WHO, former: 'unknown', channel: 'confidential', trackingNo: 'JY1' },
    { ...WHO, former: 'none', channel: 'messenger', ...twoCarriers('11010519491231002X') },
    { ...WHO, former: 'none', channel: 'messenger', ...twoCarriers('53010219200508011X') },
  ]
}

/** What a clerk is told of who carried it: one or two people, the same one twice, nobody, and why they were fewer. */
export const carriedBy = (): Record<string, string>[] => {
  const by = sentBy('messenger', '')
  const one = { ...by, carrier1: '王示例', carrier1Id: '11010519491231002X' }
  const two = twoCarriers('53010219200508011X')
  const same = twoCarriers('11010519491231002X')
  return [by, one, { ...one, fewCarriers: '对方只派一人' }, { ...by, ...two }, { ...by, ...same }]
}

/** What a holder outside says of how it sent the file. */
export function sentBy(channel: string, trackingNo: string) {
  return { channel, trackingNo, toldBy: '示例单位王示例' }
}

/** A package as it was looked at before it was opened. */
export function seen(packageNo: string, more: Record<string, string> = {}) {
  return { packageNo, samePerson: 'yes', sameCentre: 'yes', packageState: 'sealed', ...more }
}

/** A bag as it was looked through; `missing`: the facts that no paper shows. */
export function contents(...missing: string[]) {
  const facts = ['birth', 'work-start', 'party-date', 'education', 'work-history']
  const proofs = facts.map((fact) => [`proof-${fact}`, missing.includes(fact) ? 'missing' : 'there'])
  return { listAgrees: 'yes', ...Object.fromEntries(proofs) } as Record<string, string>
}

/** What is wrong with the people named: one is always; all whom the place asks for, or why they were fewer. */
export function carried(answers: Readonly<Record<string, string>>, messengers: number): ProblemKey | null {
  if (!answers.carrier1) return 'request.invalid'
  const areTwo = answers.carrier2Id !== undefined && answers.carrier2Id !== answers.carrier1Id
  const named = areTwo ? 2 : 1
  return named >= messengers || answers.fewCarriers ? null : 'transfer.carriers-few'
}
