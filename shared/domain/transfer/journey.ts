import { type Day, dayOf } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { Calendar } from '@shared/kernel/workdays'
import { type Shelving, shelveDue } from '../archives/shelving'
import { type DueView, dueAfter } from '../cases/due'
import type { CaseView } from '../cases/view'
import type { FactBody } from '../facts/types'
import { BY_LETTER } from '../items/by-letter'

reg('N13', 'N20-1', 'N20-2', 'N20-4', 'N20-5', 'W7-status')

/** Whose turn a step is, and who has the bag until it is done. */
type Party = 'holder' | 'receiver'

interface StepRow {
  name: string
  label: string
  turn: Party
  /** The facts that do it, in the case of either side. */
  receiver: readonly string[]
  holder: readonly string[]
  /** What takes it back. */
  undone?: string
}

/** The way of a file from one centre to another, step by step. */
const STEPS = [
  { name: 'letter', label: '调档函开出', turn: 'receiver', receiver: ['send-letter'], holder: [] },
  {
    name: 'heard',
    label: '原保管单位收到',
    turn: 'holder',
    receiver: [],
    holder: ['receive-letter', 'submit', BY_LETTER],
  },
  { name: 'reviewed', label: '审核档案', turn: 'holder', receiver: [], holder: ['approve'] },
  {
    name: 'sealed',
    label: '列目录、密封',
    turn: 'holder',
    receiver: [],
    holder: ['seal'],
    undone: 'recheck',
  },
  {
    name: 'posted',
    label: '寄出',
    turn: 'holder',
    receiver: ['other-sent', 'record-sent', 'holder-sent'],
    holder: ['sent'],
  },
  {
    name: 'arrived',
    label: '到达签收',
    turn: 'receiver',
    receiver: ['arrive'],
    holder: ['receipt', 'receiver-received'],
  },
  { name: 'checked', label: '对照目录清点', turn: 'receiver', receiver: ['check-contents'], holder: [] },
  { name: 'registered', label: '登记入库', turn: 'receiver', receiver: ['register'], holder: [] },
  { name: 'shelved', label: '整理上架', turn: 'receiver', receiver: [], holder: [] },
] as const satisfies readonly StepRow[]

/** Done by the facts of the file, when the cases have ended. */
const SHELVED = 'shelved' satisfies (typeof STEPS)[number]['name']

/** What takes the place of the last steps where the bag goes back, as was agreed with its sender. */
const BACK_STEPS = [
  { name: 'returned', label: '商定退回、寄回', turn: 'receiver', receiver: ['return-file'], holder: [] },
  {
    name: 'came-back',
    label: '原保管单位收回',
    turn: 'holder',
    receiver: ['record-came-back', 'other-took-back'],
    holder: ['restored'],
  },
] as const satisfies readonly StepRow[]

type JourneyRow = (typeof STEPS)[number] | (typeof BACK_STEPS)[number]
export type JourneyStepName = JourneyRow['name']

/** The steps of this journey: back from where it was agreed, unless the person's promise came in time. */
function stepsOf({ receiver, holder }: JourneySides): readonly JourneyRow[] {
  const kinds = receiver?.facts.map(({ kind }) => kind) ?? []
  const isPromised = ['accept-promise', 'sign-promise'].some((kind) => kinds.includes(kind))
  const isBack = (kinds.includes('agree-return') && !isPromised) || last(holder, ['other-returned'])
  return isBack ? [...STEPS.slice(0, -2), ...BACK_STEPS] : STEPS
}

/** The items whose cases are one side of such a way. */
const SIDES: readonly string[] = ['transfer-in', 'transfer-out']

/** Whether a case of an item has a journey to show. */
export const hasJourney = (item: string): boolean => SIDES.includes(item)

/** A case of one side: its facts and what they fold to. */
export interface JourneySide {
  facts: readonly FactBody[]
  view: Pick<CaseView, 'state' | 'due' | 'startedOn' | 'stoppedOn'>
  /** Whether its case has ended. */
  ended: boolean
}

/** `null`: that side is outside the system. At least one is there. */
export interface JourneySides {
  receiver: JourneySide | null
  holder: JourneySide | null
  /** How far the receiver is with arranging the file; null where it has registered none, absent where nobody has looked. */
  file?: Shelving | null
}

export interface JourneyStep {
  name: JourneyStepName
  label: string
  state: 'done' | 'now' | 'next'
  /** When it was done, ISO 8601 in UTC; null while it was not. */
  at: string | null
}

export interface Journey {
  steps: JourneyStep[]
  /** Who has the bag: one of the two, or the post. */
  bag: Party | 'way'
  /** Who has to do the next step; null once there is none. */
  turn: Party | null
  /** It ended before the file came. */
  stopped: boolean
  /** The last day of the step that is due, by law; null when none runs. */
  due: (DueView & { since: Day }) | null
  /** The article of the Provisions it stands on. */
  article: number
}

/** Working days within which a holder sends the file or says why it may not (article 20). */
export const SEND_WITHIN = 15

const last = (side: JourneySide | null, kinds: readonly string[]): FactBody | undefined =>
  side?.facts.findLast(({ kind }) => kinds.includes(kind))

function doneAt({ receiver, holder, file }: JourneySides, row: StepRow): string | null {
  if (row.name === SHELVED) return file?.shelvedAt ?? null
  const own = last(holder, row.holder)
  const undone = row.undone && last(holder, [row.undone])
  if (undone && own && undone.at >= own.at) return null
  return (own ?? last(receiver, row.receiver))?.at ?? null
}

/** Whether the file is arranged by a centre of the system, as far as that is known of it. */
const isArranged = ({ receiver, file }: JourneySides): boolean =>
  receiver !== null && file !== undefined && (file !== null || !last(receiver, ['register']))

/** Steps that somebody outside the system takes are not told to us, and are left out; so the way has no blind spots in it. */
const isTold = (sides: JourneySides, row: JourneyRow): boolean =>
  row.name === SHELVED
    ? isArranged(sides)
    : (sides.receiver !== null && row.receiver.length > 0) || (sides.holder !== null && row.holder.length > 0)

/** The last day for sending: that of the holder's own case, or counted from the letter where the holder has none here. */
function dueOf(
  { receiver, holder }: JourneySides,
  lettered: string | null,
  calendar: Calendar,
): Journey['due'] {
  const { due, startedOn, stoppedOn } = holder?.view ?? {}
  if (due && startedOn) return stoppedOn ? null : { ...due, since: startedOn }
  if (holder || !receiver || !lettered) return null
  const since = dayOf(lettered)
  return { ...dueAfter(since, { workingDays: SEND_WITHIN }, calendar), since }
}

/** What is due by law now: that the holder sends it, or that the receiver arranges what it has registered. */
function dueNow(
  sides: JourneySides,
  { turn, next }: { turn: Party | null; next: JourneyStepName | undefined },
  done: readonly { row: JourneyRow; at: string | null }[],
  calendar: Calendar,
): Pick<Journey, 'due' | 'article'> {
  const { file } = sides
  if (next === SHELVED)
    return { due: file ? { ...shelveDue(file, calendar), since: file.from } : null, article: 13 }
  const lettered = done.find(({ row }) => row.name === 'letter')?.at ?? null
  return { due: turn === 'holder' ? dueOf(sides, lettered, calendar) : null, article: 20 }
}

function bagAt(isAt: (name: JourneyStepName) => boolean): Journey['bag'] {
  if (isAt('returned')) return isAt('came-back') ? 'holder' : 'way'
  if (isAt('arrived')) return 'receiver'
  return isAt('posted') ? 'way' : 'holder'
}

/**
 * Both sides' cases as the one journey they are (article 20): what was done and when, who has the bag, whose turn it is and until
 * when by law. What a side outside the system does is not told step by step.
 */
export function journeyOf(sides: JourneySides, calendar: Calendar): Journey {
  const told = stepsOf(sides).filter((row) => isTold(sides, row))
  const done = told.map((row) => ({ row, at: doneAt(sides, row) }))
  // What came later proves what came before: a bag that has arrived was sent, whoever forgot to say so.
  const lastDone = done.findLastIndex(({ at }) => at !== null)
  const hasEnded = (sides.receiver ?? sides.holder)?.ended === true
  const next = done[lastDone + 1]
  const stopped = hasEnded && next !== undefined && next.row.name !== SHELVED
  const shown = stopped ? done.slice(0, lastDone + 1) : done
  const isAt = (name: JourneyStepName): boolean =>
    lastDone >= told.findIndex((row) => row.name === name) && told.some((row) => row.name === name)
  const posted = isAt('posted')
  const turn = stopped || !next ? null : next.row.turn
  return {
    steps: shown.map(({ row: { name, label }, at }, place) => ({
      ...{ name, label, at },
      state: place <= lastDone ? 'done' : place === lastDone + 1 ? 'now' : 'next',
    })),
    bag: bagAt(isAt),
    ...{ turn, stopped },
    ...dueNow(sides, { turn: posted ? null : turn, next: next?.row.name }, done, calendar),
  }
}
