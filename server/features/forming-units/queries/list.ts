import type { FormingUnitView, listExpectedPapers, listFormingUnits } from '@shared/contract/forming-units'
import type { RouteInput, RouteOutput } from '@shared/contract/route'
import { tableOn } from '@shared/domain/archive/catalogue/table'
import { nextLetterFrom } from '@shared/domain/forming-units/chase'
import { keysOnLights } from '@shared/domain/forming-units/due'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { type Day, dayOf } from '@shared/kernel/dates'
import type { FormingDeps } from '../deps'
import { latestKept } from '../kept'
import { type Letter, lettersOf } from '../letters'
import { PAPERS_PAGE } from '../paper-repository'
import { presentPaper } from '../present-paper'
import type { Contact, UnitRecord } from '../record'
import { UNITS_PAGE } from '../unit-repository'

function ownCentre(actor: Actor): string {
  const centreId = actor.centreId ?? ''
  if (!may(actor, 'forming-unit.read', { centreId })) throw new AppError('permission.denied')
  return centreId
}

const mayKeepAt = (actor: Actor, centreId: string) => may(actor, 'forming-unit.keep', { centreId })

const latestFirst = (letters: readonly Letter[]) =>
  letters.map(({ count, no, on, papers }) => ({ count, no, on, papers: papers.length })).toReversed()

function presentUnit(deps: FormingDeps, record: UnitRecord, today: Day): FormingUnitView {
  const { _id: id, version, name, kind, state, forms, contact } = record
  const { kinds } = tableOn(today)
  const letters = lettersOf('send-letter', record)
  return {
    ...{ id, version, name, kind, state },
    ...latestKept<Contact>(deps, 'formingUnits.contact', id, contact),
    forms: forms.map((code) => ({ code, title: kinds.get(code)?.title ?? code })),
    letters: latestFirst(letters),
    lists: latestFirst(lettersOf('make-list', record)),
    nextLetterFrom: nextLetterFrom(letters.at(-1)?.on ?? null),
  }
}

/** The units of the actor's centre, a page at a time. One round trip. Throws `permission.denied`. */
export async function listUnits(
  deps: FormingDeps,
  actor: Actor,
  { after }: RouteInput<typeof listFormingUnits>['query'],
  now: Date,
): Promise<RouteOutput<typeof listFormingUnits>> {
  const centreId = ownCentre(actor)
  const found = await deps.units.list(centreId, after)
  const page = found.slice(0, UNITS_PAGE)
  return {
    units: page.map((record) => presentUnit(deps, record, dayOf(now))),
    next: found.length > UNITS_PAGE ? (page.at(-1)?._id ?? null) : null,
    mayKeep: mayKeepAt(actor, centreId),
  }
}

/**
 * Papers by their last day, a page at a time, without those about relatives of the reader. One round trip. Throws
 * `permission.denied`.
 */
export async function listPapers(
  deps: FormingDeps,
  actor: Actor,
  { state = 'waiting', light, unit, after }: RouteInput<typeof listExpectedPapers>['query'],
  now: Date,
): Promise<RouteOutput<typeof listExpectedPapers>> {
  const centreId = ownCentre(actor)
  const [today, calendar] = [dayOf(now), deps.calendar.current()]
  const upTo = light ? keysOnLights(today, calendar)[light] : undefined
  const found = await deps.papers.list({ centreId, state, unitId: unit, upTo, after }, PAPERS_PAGE + 1)
  const page = found.slice(0, PAPERS_PAGE)
  const shown = page.filter(({ archive }) => !archive.idIndex || !actor.kin?.includes(archive.idIndex))
  return {
    papers: shown.map((paper) => presentPaper(deps, paper, today)),
    next: found.length > PAPERS_PAGE ? (page.at(-1)?.place ?? null) : null,
    mayKeep: mayKeepAt(actor, centreId),
  }
}
