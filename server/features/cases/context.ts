import { DETAIL_FACT } from '@shared/domain/archives/details'
import { lastWord } from '@shared/domain/cases/last-word'
import { itemOf } from '@shared/domain/items/catalogue'
import type { FormValues } from '@shared/domain/items/check-form'
import type { CaseKnowledge } from '@shared/domain/items/knowledge'
import type { Actor } from '@shared/domain/policy/roles'
import type { Day } from '@shared/kernel/dates'
import { findHolding, type Holding } from '../archives'
import type { CaseDeps } from './deps'
import type { Personal } from './personal'
import type { CaseRecord } from './repository'

/** The files a case is about: the applicant's, and whether the ID number that the form asks for has one already. */
export interface FilesFound {
  holding: Holding | null
  numberTaken: boolean
}

export const NO_FILES: FilesFound = { holding: null, numberTaken: false }

/**
 * Looks the files up: one round trip (none when the applicant's file is `known`), and one beside it when the form asks for
 * another ID number. `caseId`: the case that asks, once it is there.
 */
export async function findFiles(
  deps: Pick<CaseDeps, 'archives' | 'idIndexes'>,
  idIndexes: readonly string[],
  form: FormValues,
  known?: Holding | null,
  caseId = '',
): Promise<FilesFound> {
  const asked = form.idNumber === undefined ? idIndexes : deps.idIndexes(form.idNumber)
  const [holding, other] = await Promise.all([
    known === undefined ? findHolding(deps.archives, idIndexes) : known,
    asked.some((index) => idIndexes.includes(index)) ? null : findHolding(deps.archives, asked),
  ])
  // Changed by this very case, the applicant's file now stands under the number it asked for.
  return other && isChangedBy(other, caseId)
    ? { holding: other, numberTaken: false }
    : { holding, numberTaken: other !== null }
}

/** Whether the change a case asked for is made in the file. */
export const isChangedBy = ({ facts }: Holding, caseId: string): boolean =>
  facts.some(({ kind, data }) => kind === DETAIL_FACT && data.caseId === caseId)

interface Standing {
  name: string
  idIndex: string
  level: CaseKnowledge['identityLevel']
  form: FormValues
  /** The change this case asked for is made: the file speaks of the same person under what the case asked for. */
  isApplied?: boolean
  decidedBefore?: boolean
}

/** What the rules may know when they decide. */
export const knowledgeOf = ({ holding, numberTaken }: FilesFound, standing: Standing): CaseKnowledge => ({
  form: standing.form,
  identityLevel: standing.level,
  archive: holding && {
    state: holding.custody.state,
    nameEqual: standing.isApplied === true || holding.holderName === standing.name,
    idEqual: standing.isApplied === true || holding.idIndexes.includes(standing.idIndex),
    openTransfer: holding.custody.openTransfer,
    duplicate: holding.custody.duplicate,
  },
  numberTaken,
  decidedBefore: standing.decidedBefore ?? false,
})

/** The context of a case that was handed in, with its files as they are now. */
export function contextOfCase(
  record: CaseRecord,
  personal: Personal,
  files: FilesFound,
  actor: Pick<Actor, 'id'>,
): unknown {
  const { applicantName: name, idIndex, identityLevel: level } = record
  const isApplied = files.holding !== null && isChangedBy(files.holding, record._id)
  const decidedBefore = lastWord(record.facts) === actor.id
  const standing = { name, idIndex, level, form: personal.form, isApplied, decidedBefore }
  return itemOf(record.item).knows(knowledgeOf(files, standing))
}

/**
 * Whether what was approved may be carried out on a day: every condition that binds even a clerk holds for the files as they are
 * now (N29-false), and the centre may keep files (N6). What was begun while it might is finished.
 */
export const isStillBorneOut = (
  { centres }: Pick<CaseDeps, 'centres'>,
  record: CaseRecord,
  personal: Personal,
  files: FilesFound,
  day: Day,
): boolean => {
  const isBegun = files.holding !== null && isChangedBy(files.holding, record._id)
  if (!isBegun && !centres.mayKeep(record.centreId, day).ok) return false
  const context = contextOfCase(record, personal, files, { id: '' })
  return itemOf(record.item).conditions.every((row) => !row.refusal || row.holds(context))
}

/** The files a handed-in case is about, as they are now. `known` as in findFiles. */
export const filesOf = (
  deps: Pick<CaseDeps, 'archives' | 'idIndexes' | 'idIndexesOf'>,
  record: CaseRecord,
  { form }: Personal,
  known?: Holding | null,
): Promise<FilesFound> => findFiles(deps, deps.idIndexesOf(record), form, known, record._id)
