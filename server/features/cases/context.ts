import type { OnRecord } from '@shared/domain/archive/intake/compare'
import { isDeceased } from '@shared/domain/archives/death'
import { DETAIL_FACT } from '@shared/domain/archives/details'
import { inquiryOf } from '@shared/domain/archives/inquiry'
import { type Keeping, keepingOf } from '@shared/domain/archives/keeping'
import { isLost } from '@shared/domain/archives/loss'
import { recordedStandings } from '@shared/domain/archives/standing'
import { lastWord } from '@shared/domain/cases/last-word'
import { agentOpening, centreOpening } from '@shared/domain/cases/opens'
import { type CaseView, foldCase } from '@shared/domain/cases/view'
import type { Answers } from '@shared/domain/items/answers'
import { itemOf } from '@shared/domain/items/catalogue'
import type { FormValues } from '@shared/domain/items/check-form'
import type { CaseKnowledge } from '@shared/domain/items/knowledge'
import type { ServiceItem } from '@shared/domain/items/types'
import { onRecord } from '@shared/domain/materials/on-record'
import type { Actor } from '@shared/domain/policy/roles'
import { nearestCentres } from '@shared/domain/routing/nearest'
import type { Day } from '@shared/kernel/dates'
import { checkIdNumber } from '@shared/kernel/identity'
import { findHolding, type Holding, openKeyFacts } from '../archives'
import type { CaseRecord } from './case-record'
import { chosenCentre } from './chosen-centre'
import type { CaseDeps, NamedUnit, UnitFound } from './deps'
import { kindsInForce } from './kinds-in-force'
import { localRules } from './local-rules'
import type { NamedGap } from './named-gap'
import { namedUnit } from './named-unit'
import { givenSoFar, openIdNumber, type Personal } from './personal'

/** The files a case is about: the applicant's, and whether the ID number that the form asks for has one, or an account, already. */
export interface FilesFound {
  holding: Holding | null
  numberTaken: boolean
  /** Asked of the forms that choose a centre: whether the applicant has an open personal account. */
  hasAccount: boolean
  /** Another case holds the person's one place for moving their file. */
  isMoving: boolean
  /** The live collective account of the unit that the form names, at the centre that has the file. */
  target?: NamedUnit | null
  /** The gap the form names, looked up when it is handed in. */
  gap?: NamedGap | null
  /** The collective account the form speaks of, of the items that ask for the code of a unit. */
  unit?: UnitFound | null
}

export const NO_FILES: FilesFound = { holding: null, numberTaken: false, hasAccount: false, isMoving: false }

/** What is known beforehand, and need not be looked up. */
export interface KnownFiles {
  holding?: Holding | null | undefined
  hasAccount?: boolean | undefined
  isMoving?: boolean | undefined
}

type FindingFiles = Pick<
  CaseDeps,
  'archives' | 'idIndexes' | 'hasAccount' | 'collectiveAt' | 'unitAccount'
> & {
  cases: Pick<CaseDeps['cases'], 'isMoving'>
}

/**
 * Looks the files up: one round trip (none when the applicant's file is `known`), two beside it when the form asks for
 * another ID number, one when it chooses a centre, one when it speaks of the account of a unit, and one where nothing is `known` of another
 * case that moves it; one after it when a file is to come under the account of a unit. `caseId`: the case that asks, once it is there.
 */
export async function findFiles(
  deps: FindingFiles,
  idIndexes: readonly string[],
  form: FormValues,
  known: KnownFiles = {},
  caseId = '',
): Promise<FilesFound> {
  const asked = form.idNumber === undefined ? idIndexes : deps.idIndexes(form.idNumber)
  const isAnother = !asked.some((index) => idIndexes.includes(index))
  const [holding, other, otherAccount, hasAccount, isMoving, unit] = await Promise.all([
    known.holding === undefined ? findHolding(deps.archives, idIndexes) : known.holding,
    isAnother ? findHolding(deps.archives, asked) : null,
    isAnother && deps.hasAccount(asked),
    known.hasAccount ?? (form.centre === undefined ? false : deps.hasAccount(idIndexes)),
    known.isMoving ?? deps.cases.isMoving(idIndexes, caseId),
    form.creditCode === undefined ? null : deps.unitAccount(form),
  ])
  const target = await namedUnit(deps, holding?.centreId, form)
  // Changed by this very case, the applicant's file now stands under the number it asked for.
  return other && isChangedBy(other, caseId)
    ? { holding: other, numberTaken: false, hasAccount, isMoving, target, unit }
    : { holding, numberTaken: other !== null || otherAccount, hasAccount, isMoving, target, unit }
}

/** The collective account a file is kept under. */
const underOf = (keeping: Keeping) => (keeping.nature === 'collective' ? { under: keeping.collectiveId } : {})

/** Whether the change a case asked for is made in the file. */
export const isChangedBy = ({ facts }: Holding, caseId: string): boolean =>
  facts.some(({ kind, data }) => kind === DETAIL_FACT && data.caseId === caseId)

interface Standing {
  name: string
  /** In plain, for this one decision only. */
  idNumber: string
  /** What staff answered with their commands so far. */
  given?: Answers
  /** What its facts have kept. */
  kept?: CaseView['kept']
  idIndex: string
  level: CaseKnowledge['identityLevel']
  form: FormValues
  /** The change this case asked for is made: the file speaks of the same person under what the case asked for. */
  isApplied?: boolean
  decider?: string | undefined
  decidedBefore?: boolean
  /** The centre opens, or opened it. */
  byCentre?: boolean
  /** Whoever acts for their unit opened it. */
  byAgent?: boolean
  /** The login of whoever applies. */
  accountId?: string
  /** The centre that has the case, or is to have it. */
  centreId: string
  /** The day of the decision, in Asia/Shanghai. */
  day: Day
  /** The number to call about the case; empty when there is none. */
  phone: string
  triedCalls?: number
}

type Knowing = Pick<CaseDeps, 'centres' | 'open' | 'calendar'>

/** What the rules may know when they decide. */
export const knowledgeOf = (
  deps: Knowing,
  { holding, numberTaken, hasAccount, isMoving, gap = null, target = null, unit = null }: FilesFound,
  standing: Standing,
): CaseKnowledge => ({
  form: standing.form,
  given: standing.given ?? {},
  kept: standing.kept ?? {},
  today: standing.day,
  calendar: deps.calendar.current(),
  kinds: kindsInForce(standing.day),
  onRecord: recordOf(deps, holding, standing),
  identityLevel: standing.level,
  archive: holding && {
    state: holding.custody.state,
    nameEqual: standing.isApplied === true || holding.holderName === standing.name,
    idEqual: standing.isApplied === true || holding.idIndexes.includes(standing.idIndex),
    openTransfer: holding.custody.openTransfer,
    duplicate: holding.custody.duplicate,
    inquiry: inquiryOf(holding.facts),
    ...(isLost(holding.facts) ? { lost: true as const } : {}),
    standings: recordedStandings(holding.facts),
    ...(holding.record.listed ? { listed: holding.record.listed } : {}),
    ...(holding.record.pages ? { pages: holding.record.pages } : {}),
    ...(isDeceased(holding.facts) ? { deceased: true as const } : {}),
    ...underOf(keepingOf(holding.facts)),
  },
  moving: isMoving,
  moveTarget: target,
  byCentre: standing.byCentre ?? false,
  byAgent: standing.byAgent ?? false,
  numberTaken,
  decider: standing.decider ?? '',
  decidedBefore: standing.decidedBefore ?? false,
  fileElsewhere: holding !== null && isElsewhere(holding, standing.centreId),
  ...placesKnown(deps.centres, holding, standing.day),
  ...localRules(deps, standing),
  chosen: chosenCentre(deps.centres, standing.form, standing.day),
  gap: gap && (gap.open ? 'open' : 'closed'),
  hasAccount,
  unitAccount: unit && { state: unit.state, isAgent: unit.agentIds.includes(standing.accountId ?? '') },
  reachable: standing.phone !== '',
  triedCalls: standing.triedCalls ?? 0,
})

/** What a paper is held to: the names and key facts of the file, and the birth date of the ID number where none is on record. */
function recordOf(
  deps: Pick<CaseDeps, 'open'>,
  holding: Holding | null,
  { name, idNumber, day }: Standing,
): OnRecord {
  const read = checkIdNumber(idNumber, day)
  const holder = {
    name: holding?.holderName ?? name,
    formerNames: holding?.record.formerNames ?? [],
    birth: read.ok ? read.value.birthDate : null,
  }
  return onRecord(holder, { keyFacts: holding ? openKeyFacts(deps, holding.record) : {} })
}

/** Where files may be by the directory, and where this one was last. */
function placesKnown(
  centres: CaseDeps['centres'],
  holding: Holding | null,
  day: Day,
): Pick<CaseKnowledge, 'centreCalled' | 'centreAt' | 'lastKept'> {
  const institutions = () => centres.list().filter(({ kind }) => kind === 'institution')
  return {
    centreCalled: (name) => institutions().find((one) => one.name === name.trim())?._id ?? null,
    centreAt: (code) => {
      const keeping = institutions().filter(({ _id }) => centres.mayKeep(_id, day).ok)
      return nearestCentres(keeping, code)[0]?.centre.name ?? null
    },
    lastKept: holding?.custody.state === 'dispatched' ? centres.byId(holding.centreId).name : null,
  }
}

/** A file that is on its way has left; the others are, or are awaited, where their record is. */
const isElsewhere = ({ centreId, custody }: Holding, here: string): boolean =>
  centreId !== here && custody.state !== 'dispatched'

/** How often staff called about a case and nobody answered. */
const callsTried = ({ facts }: Pick<CaseRecord, 'facts'>): number =>
  facts.filter(({ kind }) => kind === 'no-answer').length

/** Who opened it, by the command that did. */
export const openedBy = (item: Pick<ServiceItem, 'commands'>, opening: string) => ({
  byCentre: opening === centreOpening(item)?.name,
  byAgent: opening === agentOpening(item)?.name,
})

/** All that is known of a case that was handed in, with its files as they are now. */
export function knowledgeOfCase(
  deps: Knowing,
  record: CaseRecord,
  personal: Personal,
  files: FilesFound,
  actor: Pick<Actor, 'id' | 'name'>,
  day: Day,
): CaseKnowledge {
  const { applicantName: name, idIndex, identityLevel: level, centreId } = record
  const isApplied = files.holding !== null && isChangedBy(files.holding, record._id)
  const decidedBefore = lastWord(record.facts) === actor.id
  const { form, phone } = personal
  const told = { centreId, day, phone, triedCalls: callsTried(record) }
  const idNumber = openIdNumber(deps, record)
  const given = givenSoFar(personal)
  const item = itemOf(record.item)
  const { kept, opening } = foldCase(item, record.facts)
  const standing = {
    name,
    idNumber,
    idIndex,
    level,
    form,
    given,
    kept,
    ...openedBy(item, opening),
    accountId: record.applicantId,
    isApplied,
    decidedBefore,
    decider: actor.name,
    ...told,
  }
  return knowledgeOf(deps, files, standing)
}

/** What the item's rules look at of it. */
export const contextOfCase = (...[deps, record, ...known]: Parameters<typeof knowledgeOfCase>): unknown =>
  itemOf(record.item).knows(knowledgeOfCase(deps, record, ...known))

/**
 * Whether what was approved may be carried out on a day: every condition that binds even a clerk holds for the files as they are
 * now (N29-false), and the centre may keep files (N6). What was begun while it might is finished.
 */
export const isStillBorneOut = (
  deps: Knowing,
  record: CaseRecord,
  personal: Personal,
  files: FilesFound,
  day: Day,
): boolean => {
  const isBegun = files.holding !== null && isChangedBy(files.holding, record._id)
  if (!isBegun && !deps.centres.mayKeep(record.centreId, day).ok) return false
  const context = contextOfCase(deps, record, personal, files, { id: '' }, day)
  return itemOf(record.item).conditions.every((row) => !row.refusal || row.holds(context))
}

/** The files a handed-in case is about, as they are now. `known` as in findFiles. */
export const filesOf = (
  deps: FindingFiles & Pick<CaseDeps, 'idIndexesOf'>,
  record: CaseRecord,
  { form }: Personal,
  known: KnownFiles = {},
): Promise<FilesFound> =>
  findFiles(
    deps,
    deps.idIndexesOf(record),
    form,
    itemOf(record.item).moves ? known : { ...known, isMoving: false },
    record._id,
  )
