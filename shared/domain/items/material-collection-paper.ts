import { reg } from '@shared/kernel/reg'
import type { CatalogueTable } from '../archive/catalogue/table'
import { CATEGORY_ORDER } from '../archive/categories'
import { checkIntake, type IntakeAnswers, type IntakeResult } from '../archive/intake/check-intake'
import { INTAKE_ORDER } from '../archive/intake/checks'
import { type Doubt, doubtsOf } from '../archive/intake/compare'
import type { Aside } from '../materials/aside'
import type { Paper } from '../materials/paper'
import type { Answers } from './answers'
import { tidyForm } from './check-form'
import type { CaseKnowledge } from './knowledge'
import { checkField } from './material-collection-asks'
import { marksOf, particularsOf } from './material-collection-particulars'
import { statesAsks } from './material-collection-states'

reg('N13', 'M-check', 'N15-secret', 'G39-origin')

/** The paper as it will stand in the file: from what the person told and what the clerk found. */
export function paperOf(form: Answers, given: Answers, { kinds }: CatalogueTable): Paper {
  const { title = form.title ?? '', kind = '', formedOn, copiedOn, copySealed, remark } = given
  const isCopy = given.form === 'copy'
  // What was answered while another kind stood there is not of this paper.
  const stated = tidyForm([statesAsks], given)
  return {
    ...{ title, kind, formedOn: formedOn ?? null },
    pages: Number(given.pages ?? 0),
    copies: Number(given.copies ?? 1),
    copy: isCopy ? { copiedOn: copiedOn ?? null, sealed: copySealed === 'yes' } : null,
    states: particularsOf(stated),
    ...marksOf(stated),
    from: { unit: kinds.get(kind)?.formedBy ?? 'person', name: form.maker ?? '' },
    ...(given.form === 'electronic' ? { electronic: true } : {}),
    ...(remark ? { remark } : {}),
  }
}

interface LookedAt {
  intake: IntakeResult
  /** What the program doubts, whatever the clerk answered. */
  doubts: readonly Doubt[]
}

/** How the paper passed the checks, by the clerk's answers and what the program doubts; null while nobody has looked. */
export function lookAt({ form, given, kinds, onRecord, today }: CaseKnowledge): LookedAt | null {
  if (given[checkField('not-secret')] === undefined) return null
  const answered = INTAKE_ORDER.map((check) => [check, given[checkField(check)]] as const)
  const answers: IntakeAnswers = Object.fromEntries(
    answered.filter(([, said]) => said !== undefined).map(([check, said]) => [check, said === 'yes']),
  )
  if (answers['not-secret'] === false) return { intake: checkIntake(answers, []), doubts: [] }
  // Whether the rest of a set is there, the health check says, which sees the whole file.
  const { set: _beside, ...paper } = { ...paperOf(form, given, kinds.table), id: 'new' }
  const doubts = doubtsOf(paper, { record: onRecord, table: kinds.table, today })
  return { intake: checkIntake(answers, doubts), doubts }
}

/** Where the verdict of the checks puts a paper that is neither filed nor returned. Of a secret one nothing but class and pages is told. */
export function asideOf(known: CaseKnowledge): Aside | null {
  const { form, given } = known
  const intake = lookAt(known)?.intake
  const category = CATEGORY_ORDER.find((one) => one === given.stubCategory)
  if (intake?.verdict === 'stub' && category)
    return { way: 'stub', stub: { category, pages: Number(given.stubPages) } }
  if (intake?.verdict !== 'tray') return null
  const { title, pages } = paperOf(form, given, known.kinds.table)
  const isUnknown = intake.failed.some(({ check }) => check === 'known-origin')
  const note = form.maker ? { note: form.maker } : {}
  return { way: 'tray', loose: { title, pages, why: isUnknown ? 'origin' : 'scope', ...note } }
}
