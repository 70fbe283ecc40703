import { PERSON_KINDS } from '@shared/domain/persons/situations'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { type FormErrors, useForm } from '../../lib/use-form'
import { dateOf, wrongDate, wrongIn } from './check-dates'
import { type Claims, type Job, NOTHING_SAID, type Said, type School, type Span, type Told } from './said'

/** What is being said, as a form keeps it: each stretch of a life written down by itself. */
export interface Lists {
  education: School
  work: Job
  otherwise: Span
}
export type ListName = keyof Lists
type Values = { kind: string; workStart: string; joined: string } & Record<ListName, string[]>

const written = (entries: readonly object[]): string[] => entries.map((entry) => JSON.stringify(entry))
const read = <T>(lines: readonly string[]): T[] => lines.map((line) => JSON.parse(line) as T)

export const listsOf = ({ education, work, otherwise }: Values) => ({
  education: read<School>(education),
  work: read<Job>(work),
  otherwise: read<Span>(otherwise),
})

const dateOrNull = (text: string): string | null => (text.trim() ? dateOf(text) : null)

/** What is handed in; what no field here asks for stays as it was noted before. */
export function saidBy(values: Values, before: Claims): Said {
  const joined = dateOrNull(values.joined)
  return {
    kind: values.kind as Said['kind'],
    claims: {
      ...before,
      ...listsOf(values),
      workStart: dateOrNull(values.workStart),
      party: joined === null ? null : { joined },
    },
  }
}

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
  const { claims } = saidBy(values, NOTHING_SAID)
  return wrongIn({ workStart: claims.workStart, party: claims.party })
}

/** The form of what somebody says of their life; a draft of it stays on the device until it is handed in. */
export const useDraft = (who: string, told: Told) =>
  useForm<Values>({
    draft: `own-claims:${who}`,
    initial: {
      kind: told.said?.kind ?? '',
      workStart: told.said?.claims.workStart ?? '',
      joined: told.said?.claims.party?.joined ?? '',
      education: written(told.said?.claims.education ?? []),
      work: written(told.said?.claims.work ?? []),
      otherwise: written(told.said?.claims.otherwise ?? []),
    },
    labels: { kind: '您现在的情况', workStart: '参加工作时间', joined: '入党时间' },
    check,
  })

/** The lines of a list with one put in: instead of the one at a place, or behind the others. */
export const withEntry = (lines: readonly string[], at: number | null, entry: object): string[] =>
  at === null
    ? [...lines, JSON.stringify(entry)]
    : lines.map((line, place) => (place === at ? JSON.stringify(entry) : line))

/** Errors of the service by the fields of this form: a stretch is named by its list. */
export const fieldsOf = (errors: Record<string, string>): FormErrors<Values> =>
  Object.fromEntries(
    Object.entries(errors).map(([path, text]) => {
      const [, list = '', at] = path.split('.')
      if (list === 'party') return ['joined', text]
      return at && /^\d+$/.test(at) ? [list, `第 ${Number(at) + 1} 段：${text}`] : [list || path, text]
    }),
  )
