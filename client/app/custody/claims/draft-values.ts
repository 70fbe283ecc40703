import type { FormErrors } from '../../lib/use-form'
import { dateOf } from './check-dates'
import {
  type Claims,
  type Honour,
  type Job,
  NOTHING_SAID,
  type Research,
  type Said,
  type School,
  type Span,
  type Title,
} from './said'

/** What is being said, as a form keeps it: each thing of a life written down by itself. */
export interface Lists {
  education: School
  work: Job
  otherwise: Span
  titles: Title
  research: Research
  honours: Honour
}
export type ListName = keyof Lists
export type Values = { kind: string; workStart: string; joined: string; status: string } & Record<
  ListName,
  string[]
>

const written = (entries: readonly object[]): string[] => entries.map((entry) => JSON.stringify(entry))
const read = <T>(lines: readonly string[]): T[] => lines.map((line) => JSON.parse(line) as T)

export const listsOf = ({ education, work, otherwise, titles, research, honours }: Values) => ({
  education: read<School>(education),
  work: read<Job>(work),
  otherwise: read<Span>(otherwise),
  titles: read<Title>(titles),
  research: read<Research>(research),
  honours: read<Honour>(honours),
})

const dateOrNull = (text: string): string | null => (text.trim() ? dateOf(text) : null)

/** What is handed in. */
export function saidBy(values: Values): Said {
  const joined = dateOrNull(values.joined)
  const { research, ...lists } = listsOf(values)
  return {
    kind: values.kind as Said['kind'],
    claims: {
      ...lists,
      research: research.map(({ name }) => name),
      status: (values.status || null) as Claims['status'],
      workStart: dateOrNull(values.workStart),
      party: joined === null ? null : { joined },
    },
  }
}

/** What was said before, as the form keeps it. */
export function valuesOf(said: Said | null): Values {
  const { kind, claims } = said ?? { kind: '', claims: NOTHING_SAID }
  return {
    ...{ kind, workStart: claims.workStart ?? '', joined: claims.party?.joined ?? '' },
    ...{ status: claims.status ?? '', education: written(claims.education), work: written(claims.work) },
    ...{ otherwise: written(claims.otherwise), titles: written(claims.titles) },
    ...{ research: written(claims.research.map((name) => ({ name }))), honours: written(claims.honours) },
  }
}

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
      return at && /^\d+$/.test(at) ? [list, `第 ${Number(at) + 1} 条：${text}`] : [list || path, text]
    }),
  )
