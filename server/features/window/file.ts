import type { RouteInput, RouteOutput } from '@shared/contract/route'
import type { fileAtWindow as contract } from '@shared/contract/window'
import { clockOf } from '@shared/domain/cases/clock'
import { followAddress } from '@shared/domain/cases/follow'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { bringsPapers } from '@shared/domain/materials/bring-papers'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { keepApart } from '../../platform/avoidance'
import type { CommandCall } from '../../platform/commands/run'
import { type Moment, noteLook } from '../audit'
import { type CaseRecord, openPersonal, type Personal, submitCase } from '../cases'
import type { WindowDeps } from './deps'

export type Filing = RouteInput<typeof contract>['body']
export type Receipt = RouteOutput<typeof contract>

/**
 * Files any item for the person who stands at the window, recorded as on their behalf, and answers what they take with them. The
 * case goes to the centre that keeps their file, else it stays here. Up to four round trips. Throws
 * `identity.account-not-found`, and the problems of submitCase.
 */
export async function fileForWalkIn(
  deps: WindowDeps,
  actor: Actor,
  call: CommandCall,
  { accountId, document, phone, item, form, scans }: Filing,
): Promise<Receipt> {
  const applicant = await deps.accounts.window.applicant(accountId, phone)
  const onBehalf = { centreId: actor.centreId ?? '', document }
  const { record, personal } = await submitCase(deps.cases, actor, applicant, call, {
    ...{ item, form, scans, onBehalf },
  })
  return receiptOf(deps, record, personal)
}

/** What a receipt says: as of the filing, however often it is printed. */
export function receiptOf(
  deps: Pick<WindowDeps, 'cases' | 'centres' | 'publicUrl'>,
  record: CaseRecord,
  personal: Personal,
): Receipt {
  const item = itemOf(record.item)
  const view = foldCase(item, record.facts.slice(0, 1))
  const clock = clockOf(item, view, dayOf(record.openedAt), deps.cases.calendar.current())
  const state = item.states[view.state]
  const code = personal.followCode ?? ''
  return {
    caseId: record._id,
    no: record.no,
    title: item.title,
    stateLabel: state?.label ?? view.state,
    says: state?.says ?? '',
    // Before what its days count from: what they will count.
    dueText: clock?.dueText ?? (state?.untimed ? item.clock.basis : null),
    provisional: clock?.provisional ?? false,
    centre: deps.centres.byId(record.centreId).name,
    code,
    followUrl: followAddress(deps.publicUrl, { no: record.no, code }),
  }
}

/** Whether the paper of a case has gone back: then there is a list of why, whichever way it came. */
export const isReturned = ({ item, facts }: Pick<CaseRecord, 'item' | 'facts'>): boolean =>
  bringsPapers(item) && foldCase(itemOf(item), facts).state === 'returned'

/**
 * A case filed at a window, for its receipt, or one whose paper has gone back, for the list of why: by the centre of that window or the one that handles it. Noted in the access log.
 * Two round trips. Throws `case.not-found`, `permission.avoidance`, `access.not-logged`.
 */
export async function readFiled(deps: WindowDeps, actor: Actor, id: string, moment: Moment) {
  const record = await deps.cases.cases.findById(id)
  const centres = [record?.filedAt, record?.centreId]
  const isTheirs = centres.some((centreId) => centreId && may(actor, 'window.receipt', { centreId }))
  if (!record || !isTheirs || !(record.filedAt || isReturned(record))) throw new AppError('case.not-found')
  keepApart(actor.kin, [record.idIndex])
  const look = { action: 'window.receipt', about: { kind: 'case', id }, purpose: 'window-service' } as const
  await noteLook(deps.accessLog, actor, { ...look, accountId: record.applicantId }, moment)
  return { record, personal: openPersonal(deps.cases, record) }
}
