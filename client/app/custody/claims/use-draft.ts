import { PERSON_KINDS } from '@shared/domain/persons/situations'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { type FormErrors, useForm } from '../../lib/use-form'
import { wrongDate, wrongIn } from './check-dates'
import { saidBy, type Values, valuesOf } from './draft-values'
import type { Told } from './said'

function check(values: Values): FormErrors<Values> {
  const { kind, workStart, joined } = values
  const start = wrongDate(workStart, true)
  const party = wrongDate(joined, true)
  const wrong = {
    ...(Object.hasOwn(PERSON_KINDS, kind) ? {} : { kind: fieldSentence('field.choose') }),
    ...(start ? { workStart: start } : {}),
    ...(party ? { joined: party } : {}),
  }
  if (Object.keys(wrong).length > 0) return wrong
  const { claims } = saidBy(values)
  return wrongIn({ workStart: claims.workStart, party: claims.party })
}

/** The form of what somebody says of their life; a draft of it stays on the device until it is handed in. */
export const useDraft = (who: string, told: Told) =>
  useForm<Values>({
    draft: `own-claims:${who}`,
    initial: valuesOf(told.said),
    labels: { kind: '您现在的情况', status: '身份', workStart: '参加工作时间', joined: '入党时间' },
    check,
  })
