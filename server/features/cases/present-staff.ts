import type { staffCase } from '@shared/contract/staff'
import { sayCustody } from '@shared/domain/archives/file-card'
import { archiveThread } from '@shared/domain/archives/thread'
import { askedOnOpening } from '@shared/domain/cases/opens'
import { foldCase } from '@shared/domain/cases/view'
import { beadsOf } from '@shared/domain/facts/beads'
import { itemOf } from '@shared/domain/items/catalogue'
import { sayForm } from '@shared/domain/items/check-form'
import { areFilesCleared } from '@shared/domain/items/files-cleared'
import type { QuestionGroup, ServiceItem } from '@shared/domain/items/types'
import { bringsPapers } from '@shared/domain/materials/bring-papers'
import type { Actor } from '@shared/domain/policy/roles'
import { citeReason, citeRow } from '@shared/domain/regulation/cite'
import { dayOf } from '@shared/kernel/dates'
import { maskIdNumber } from '@shared/kernel/identity'
import { maskPhone } from '@shared/kernel/phone'
import type * as z from 'zod/mini'
import { areDetailsWhole, type Holding, openDetails } from '../archives'
import type { CentreDirectory } from '../centres'
import { answersForStaff } from './answers-for-staff'
import type { CaseRecord } from './case-record'
import type { CaseAnswer } from './commands/submit'
import { contextOfCase, type FilesFound, filesOf } from './context'
import type { CaseDeps } from './deps'
import { type CaseFile, inOrder, isWhole, openIdNumber, type Personal, WINDOW_SCAN } from './personal'
import { cited, presentCase } from './present'

type StaffCase = z.output<typeof staffCase>

/** Whether the file's changes are those its chain commits to. */
const isFileWhole = (deps: CaseDeps, holding: Holding | null): boolean =>
  !holding || areDetailsWhole(holding.facts, openDetails(deps, holding.record), deps.sha256)

function archiveOf(centres: CentreDirectory, holding: Holding | null): StaffCase['archive'] {
  if (!holding) return null
  const centre = centres.byId(holding.centreId)
  return {
    archiveNo: holding.archiveNo,
    name: holding.holderName,
    shelf: holding.custody.shelf,
    sentence: sayCustody(holding.custody, centre.name, '该档案').sentence,
    keptSince: holding.custody.keptSince,
    custody: archiveThread(holding.facts),
  }
}

/** The papers handed in, by the name of their question. */
const filesFor = (groups: readonly QuestionGroup[], files: readonly CaseFile[]): StaffCase['files'] => {
  const questions = groups.flatMap((group) => group.questions)
  return files.map(({ field, id, name, type, size, scanned }) => {
    const label =
      questions.find((question) => question.field === field)?.label ??
      (field === WINDOW_SCAN ? '窗口扫描件' : field)
    return { id, label, name, type, size, scanned }
  })
}

/** Those that came with the commands up to a fact. */
const filesGivenWith = (
  item: ServiceItem,
  { facts }: Pick<CaseRecord, 'facts'>,
  { givenFiles = {} }: Personal,
  upTo: number,
): StaffCase['files'] =>
  Object.entries(givenFiles).flatMap(([seq, files]) => {
    const row = item.commands.find(({ name }) => name === facts[Number(seq) - 1]?.kind)
    return Number(seq) <= upTo ? filesFor(row?.asks ?? [], files) : []
  })

/** What staff answered with each command up to a fact, in words. */
const givenInWords = (
  item: ServiceItem,
  { facts }: Pick<CaseRecord, 'facts'>,
  { given = {} }: Personal,
  upTo: number,
): StaffCase['given'] =>
  inOrder(given)
    .filter(([seq]) => seq <= upTo)
    .map(([seq, answers]) => {
      const row = item.commands.find(({ name }) => name === facts[seq - 1]?.kind)
      return { seq, says: row?.says ?? '', answers: sayForm(row?.asks ?? [], answers) }
    })

/** Once its paper has gone back, why; before that the slip of what a unit handed in. */
function slipOf(item: ServiceItem, { item: code, facts }: CaseRecord): StaffCase['slip'] {
  if (bringsPapers(code) && foldCase(item, facts).state === 'returned') return 'returned'
  return item.commands.some(({ name, slip }) => slip && name === facts[0]?.kind) ? 'handed-in' : null
}

/** All that the centre's staff need to decide, on one page; numbers masked. */
export function presentStaffCase(
  deps: CaseDeps,
  { record, personal, seq, files }: CaseAnswer & { files: FilesFound },
  actor: Actor,
  now: Date,
): StaffCase {
  const item = itemOf(record.item)
  const context = contextOfCase(deps, record, personal, files, actor, dayOf(now))
  const idNumber = openIdNumber(deps, record)
  return {
    ...presentCase(deps, record, personal, seq, actor, now),
    applicant: {
      name: record.applicantName,
      idNumber: maskIdNumber(idNumber),
      phone: maskPhone(personal.phone),
      identityLevel: record.identityLevel,
    },
    answers: answersForStaff(deps, record, personal, files.holding),
    files: areFilesCleared(record.facts)
      ? []
      : [
          ...filesFor(askedOnOpening(item, record.facts[0]?.kind ?? ''), personal.files),
          ...filesGivenWith(item, record, personal, seq),
        ],
    archive: archiveOf(deps.centres, files.holding),
    facts: beadsOf(
      record.facts.slice(0, seq),
      ({ kind }) => item.commands.find((row) => row.name === kind)?.says ?? kind,
    ).map((bead) => ({ ...bead, note: personal.notes[bead.seq] })),
    chainWhole: isWhole(record, idNumber, personal, deps.sha256) && isFileWhole(deps, files.holding),
    checks: item.conditions.map((row) => ({
      name: row.name,
      says: row.says,
      holds: row.holds(context),
      binding: row.refusal !== undefined,
      unlooked: row.unlooked?.(context) ?? false,
      article: citeRow(row.article),
    })),
    reasons: item.reasons
      .filter((row) => row.fits(context))
      .map((row) => ({ code: row.code, text: row.text, remedy: row.remedy, article: citeReason(row) })),
    given: givenInWords(item, record, personal, seq),
    doubts: (item.finds?.(context) ?? []).map(cited),
    messengers: deps.centres.tableAt(record.centreId, dayOf(now)).messengers.value,
    proposed: { ...item.proposes?.(context) },
    slip: slipOf(item, record),
    letter: deps.previewLetter(record, personal, files.holding),
  }
}

/** The answer to a staff command, as of its own fact. One more round trip, for the file. */
export async function presentStaffAnswer(
  deps: CaseDeps,
  answer: CaseAnswer,
  actor: Actor,
): Promise<StaffCase> {
  const { record, personal, seq } = answer
  const at = record.facts[seq - 1]?.at ?? record.openedAt
  const files = answer.files ?? (await filesOf(deps, record, personal))
  return presentStaffCase(deps, { ...answer, files }, actor, new Date(at))
}
