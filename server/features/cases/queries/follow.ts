import type { followCase as contract } from '@shared/contract/follow'
import type { RouteInput, RouteOutput } from '@shared/contract/route'
import { clockOf } from '@shared/domain/cases/clock'
import { readCaseNumber } from '@shared/domain/cases/follow'
import { readFollowCode } from '@shared/domain/cases/follow-code'
import { deadShare, type Share } from '@shared/domain/cases/share'
import { threadOf } from '@shared/domain/cases/thread'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { AppError } from '@shared/kernel/app-error'
import { type Day, dayOf } from '@shared/kernel/dates'
import { alike, beginLookUp, decoy } from '../by-code'
import type { CaseRecord } from '../case-record'
import { followEnds } from '../commands/give-follow-code'
import type { CaseDeps } from '../deps'
import { openPersonal } from '../personal'
import { presentShared } from './shared-progress'

type Followed = RouteOutput<typeof contract>

/**
 * How far the case of a receipt is, by its number and code, with nothing of the person in it. A number nobody has, a wrong code
 * and one past its days are the same refusal, at the same cost; whoever has a link sees the steps alone, and is told that it was ended or is
 * past its day. One round trip, two for a link to a file that moves between two centres. Throws `request.invalid`, `follow.not-found`, `follow.ended`, `follow.expired`.
 */
export async function followCase(
  deps: CaseDeps,
  typed: RouteInput<typeof contract>['body'],
  now: Date,
): Promise<Followed> {
  const no = readCaseNumber(typed.no)
  const code = readFollowCode(typed.code)
  if (!no || !code) throw unreadable(no, code)
  const refuse = beginLookUp()
  const record = await deps.cases.findByNumber(no)
  const personal = record ? openPersonal(deps, record) : decoy(deps)
  const fits = alike(personal.followCode, code)
  const ends = record && followEnds(record)
  if (record && fits && !(ends && ends < dayOf(now))) return presentFollowed(deps, record, ends, now)
  const share = record && (personal.shares ?? []).find((one) => alike(one.code, code))
  if (record && share) {
    const until = untilOf(share, dayOf(now))
    return { ...commonOf(deps, record), ...(await presentShared(deps, record)), until }
  }
  return refuse('follow.not-found')
}

function untilOf(share: Share, today: Day): Day {
  const dead = deadShare(share, today)
  if (dead) throw new AppError(dead)
  return share.until
}

const unreadable = (no: string | null, code: string | null) =>
  new AppError('request.invalid', {
    fields: [
      ...(no ? [] : [{ path: 'no', message: 'follow.no' }]),
      ...(code ? [] : [{ path: 'code', message: 'follow.code' }]),
    ],
  })

/** Which case, and whom to ask. */
function commonOf(
  deps: CaseDeps,
  { no, item, centreId }: CaseRecord,
): Pick<Followed, 'no' | 'title' | 'centre'> {
  const { name, phone } = deps.centres.byId(centreId)
  return { no, title: itemOf(item).title, centre: { name, phone } }
}

function presentFollowed(deps: CaseDeps, record: CaseRecord, until: string | null, now: Date): Followed {
  const item = itemOf(record.item)
  const view = foldCase(item, record.facts)
  const state = item.states[view.state]
  const nameless = record.facts.map((fact) => ({ ...fact, by: { ...fact.by, name: undefined } }))
  return {
    ...commonOf(deps, record),
    stateLabel: state?.label ?? view.state,
    tone: state?.tone ?? 'waiting',
    says: state?.says ?? '',
    todo: item.reasons.find(({ code }) => code === view.refusal)?.remedy ?? null,
    clock: clockOf(item, view, dayOf(now), deps.calendar.current()),
    // Why it was refused may say something of the person; what to do does for whoever holds the receipt.
    thread: threadOf(item, nameless, view).map(({ note: _note, ...bead }) => bead),
    holder: view.kept.outCase && typeof view.kept.holder === 'string' ? view.kept.holder : null,
    until,
  }
}
