import type { Json } from '@shared/kernel/canonical'
import { type Day, writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { type CatalogueTable, tableOn } from '../archive/catalogue/table'
import { promisedUntil } from '../owed/owed'
import { NOTHING_REFUSED } from '../owed/rules'
import { arrivalCheck } from '../transfer/arrival'
import { returnChannels } from '../transfer/channels'
import { missingMaterials, oneTimeNotice, sayMissing } from '../transfer/missing'
import { CURRENT_PROMISE } from '../transfer/promise-text'
import { keepsReturn, sayReturn } from '../transfer/say-way'
import type { Answers } from './answers'
import type { CaseKnowledge } from './knowledge'
import { isOneself } from './sealing'
import { guardLeaving } from './transfer-channel-asks'
import { unprovedIn } from './transfer-in-asks'
import type { CommandInput, Finding, GuardRefusal, Told } from './types'

reg('N20-3', 'N20-4')

/** Under what a fact keeps the last day of a promise. */
export const PROMISED_FOR = 'promisedFor'

/** What the checks of a bag that comes look at, whoever sent it. */
export interface BagContext {
  /** By which way the bag came; null before it was sent. */
  cameBy: string | null
  /** People who carry a bag together, by the table of the place. */
  messengers: number
  /** The name of whoever decides now. */
  decider: string
  /** The number the bag was sent under; null where it has none. */
  sentNo: string | null
  /** The facts that the one-time notice named; null while there was none. */
  noticed: readonly string[] | null
  /** The day of the decision. */
  today: Day
  /** The catalogue in force. */
  table: Pick<CatalogueTable, 'kinds'>
}

export const words = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** The same out of all that is known of a case. */
export const bagContext = ({ kept, today, kinds, local, decider }: CaseKnowledge): BagContext => ({
  ...{ today, table: kinds.table, decider },
  cameBy: words(kept.channel) || null,
  messengers: local.messengers,
  sentNo: words(kept.sentNo) || null,
  noticed: Array.isArray(kept.missing) ? kept.missing.map(String) : null,
})

/** Whether something key is missing that nobody was told of yet: then it is told, once. */
export const isLacking = ({ table, noticed }: BagContext, answers: Answers): boolean =>
  oneTimeNotice(table, unprovedIn(answers), noticed) !== null

/** The commands by which the person's promise is in. */
const PROMISING = ['accept-promise', 'sign-promise']

/** What the arrival, the unpacking, the promise and a return keep openly; undefined for every other command. */
export function keepsOfBag(
  { table, noticed, today }: BagContext,
  command: string,
  answers: Answers,
): Record<string, Json> | undefined {
  if (command === 'arrive') return { packageState: answers.packageState ?? '' }
  if (PROMISING.includes(command))
    return {
      ...{ [PROMISED_FOR]: promisedUntil(answers.bringWithin, today), agreedUnit: '' },
      ...(command === 'sign-promise'
        ? { promiseText: CURRENT_PROMISE.version, promiseSha256: CURRENT_PROMISE.sha256 }
        : {}),
    }
  if (command === 'agree-return') return { agreedUnit: answers.agreedUnit ?? '' }
  if (command === 'return-file') return keepsReturn(answers)
  if (command !== 'check-contents') return undefined
  const missing = oneTimeNotice(table, unprovedIn(answers), noticed)
  return { ...(missing ? { missing } : {}), ...(answers.later ? { later: answers.later } : {}) }
}

/** Whether a package is the one that is waited for, as the clerk saw it. */
export function guardArrival(
  { answers = {} }: CommandInput,
  { sentNo, decider }: BagContext,
): GuardRefusal | null {
  const verdict = arrivalCheck({
    sentNo,
    packageNo: answers.packageNo ?? '',
    samePerson: answers.samePerson === 'yes',
    sameCentre: answers.sameCentre === 'yes',
    state: answers.packageState ?? '',
  })
  if (!verdict.ok) return { problem: verdict.problem, article: 'N20-4' }
  return isOneself(answers.sealWitness, decider)
    ? { problem: 'transfer.opened-alone', article: 'N20-4' }
    : null
}

/** A bag goes back by a way as strict as it came. */
export const guardReturn = (
  { answers = {} }: CommandInput,
  { cameBy, messengers }: BagContext,
): GuardRefusal | null => guardLeaving(answers, { channels: returnChannels(cameBy), messengers })

/** The text that was read has to be the one of today. */
export const guardSigning = ({ answers = {} }: CommandInput): GuardRefusal | null =>
  answers.agreed === CURRENT_PROMISE.version
    ? null
    : { problem: 'transfer.promise-outdated', article: 'N20-4' }

/** The one-time notice, with what to do about each thing that is missing. */
export function sayLacking({ kept, openedOn }: Pick<Told, 'kept' | 'openedOn'>): Finding[] {
  const missing = Array.isArray(kept.missing) ? kept.missing.map(String) : []
  return missingMaterials(tableOn(openedOn), missing).map((one) => ({ ...sayMissing(one), article: 'N20-4' }))
}

/** That a bag goes back by agreement, and how. */
export const sayGoingBack = (kept: Told['kept']): Finding[] => [
  ...sayAgreed(words(kept.agreedUnit)),
  ...sayReturn(kept),
]

const sayAgreed = (unit: string): Finding[] =>
  unit
    ? [
        {
          text: `机构与${unit}商定退回档案。`,
          remedy: '材料补齐后可以马上重新申请；寄回以前签知情说明和承诺的，就接收，不再退回。',
          article: 'N20-4',
        },
      ]
    : []

/** What was promised, and by when. */
export function sayPromised(kept: Told['kept']): Finding[] {
  const by = words(kept[PROMISED_FOR])
  if (!by) return []
  return [
    {
      text: `您承诺在${writeDay(by)}前补来。`,
      remedy: `请从“补充材料”交来，到期前后会提醒您。${NOTHING_REFUSED}。`,
      article: 'N20-4',
    },
  ]
}

/** What may come later. */
export const sayLater = (kept: Told['kept']): Finding[] =>
  kept.later
    ? [
        {
          text: `可以后补的材料：${words(kept.later)}。`,
          remedy: '档案已先收下，请方便时补来。',
          article: 'N20-4',
        },
      ]
    : []
