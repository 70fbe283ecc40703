import { askedOnOpening } from '@shared/domain/cases/opens'
import { itemOf } from '@shared/domain/items/catalogue'
import { askedQuestions, type SaidAnswer, sayForm } from '@shared/domain/items/check-form'
import { maskAnswer, maskAnswers } from '@shared/domain/items/mask-answers'
import { detailNow, type Holding, openDetails } from '../archives'
import type { CaseRecord } from './case-record'
import type { CaseDeps } from './deps'
import type { Personal } from './personal'

/**
 * What the applicant answered, and before each answer that takes the place of a particular of the file what stands there,
 * or stood there before this case changed it. Numbers masked.
 */
export function answersForStaff(
  deps: Pick<CaseDeps, 'open'>,
  { _id: caseId, item, facts }: Pick<CaseRecord, '_id' | 'item' | 'facts'>,
  { form }: Personal,
  holding: Holding | null,
): SaidAnswer[] {
  const groups = askedOnOpening(itemOf(item), facts[0]?.kind ?? '')
  const questions = askedQuestions(groups, form)
  return maskAnswers(groups, sayForm(groups, form)).flatMap((answer) => {
    const question = questions.find(({ field }) => field === answer.field)
    if (!question?.replaces || !holding) return [answer]
    const change = openDetails(deps, holding.record).changes.find((made) => made.caseId === caseId)
    const before = change ? change.before : detailNow(deps, holding.record, question.replaces)
    const label = question.label.replace(/^新的/, '原')
    const value = maskAnswer(question, before) || '没有记载'
    return [{ ...answer, field: `${answer.field}.before`, label, value }, answer]
  })
}
