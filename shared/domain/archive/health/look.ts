import type { Material, Particulars } from '../material'
import { differ, firstDay, type PaperDate, sayPaperDate } from '../paper-date'
import type { HealthContext, Hit } from './types'

/** The papers that are of one of these kinds. */
export const papersOf = ({ file }: HealthContext, kinds: readonly string[]): Material[] =>
  file.materials.filter(({ kind }) => kinds.includes(kind))

export const has = (context: HealthContext, ...kinds: string[]): boolean =>
  papersOf(context, kinds).length > 0

/** One sentence about papers that are not there. */
export const missing = (says: string): Hit[] => [{ says, papers: [] }]

/** One sentence about each of these papers. */
export const aboutEach = (papers: readonly Material[], say: (title: string) => string): Hit[] =>
  papers.map(({ id, title }) => ({ says: say(title), papers: [id] }))

export interface Statement {
  paper: Material
  date: PaperDate
}

type DateField = {
  [K in keyof Particulars]-?: Required<Particulars>[K] extends PaperDate ? K : never
}[keyof Particulars]

/** What the papers say of one date, the paper that was formed first coming first. */
export const statements = (
  { file }: HealthContext,
  field: Extract<DateField, 'birth' | 'workStart' | 'partyDate'>,
): Statement[] => sorted(file.materials.flatMap((paper) => statement(paper, paper.states[field])))

const statement = (paper: Material, date: PaperDate | undefined): Statement[] =>
  date ? [{ paper, date }] : []

const sorted = (said: Statement[]): Statement[] => said.toSorted((a, b) => (ageOf(a) < ageOf(b) ? -1 : 1))
const ageOf = ({ paper }: Statement): string =>
  `${paper.formedOn ? firstDay(paper.formedOn) : '9999'} ${paper.id}`

/** A date that an approval or a recognition settled: what other papers say of it is then explained. */
export const SETTLING = ['change-approval', 'age-history-recognition']

/** Papers that cannot mean the same date, with the earliest pointed out; nothing once an approval settled it. */
export function contradiction(what: string, said: readonly Statement[]): Hit[] {
  const [first] = said
  const other = said.find(({ date }) => said.some((one) => differ(one.date, date)))
  if (!first || !other || said.some(({ paper }) => SETTLING.includes(paper.kind))) return []
  const against = said.filter(({ date }) => differ(first.date, date))
  const told = (against.length > 0 ? against : [other]).map(tell).join('，')
  return [
    {
      says: `各材料记载的${what}不一致：最早的记载见${tell(first)}；${told}`,
      papers: said.map(({ paper }) => paper.id),
      earliest: first.paper.id,
    },
  ]
}

const tell = ({ paper, date }: Statement): string => {
  const formed = paper.formedOn ? `（${sayPaperDate(paper.formedOn)}形成）` : ''
  return `《${paper.title}》${formed}为${sayPaperDate(date)}`
}

/** Names of units and schools are compared without what is in brackets and without spaces. */
export const sameName = (a: string, b: string): boolean => plainName(a) === plainName(b)
const plainName = (name: string): string => name.normalize('NFKC').replace(/\([^()]*\)|\s/g, '')

/** Whether a paper was formed within a time, as far as its date tells; without a date it may have been. */
export const formedWithin = ({ formedOn }: Material, from: PaperDate, to: PaperDate | null): boolean =>
  formedOn === null ||
  (firstDay(formedOn).slice(0, 4) >= from.slice(0, 4) &&
    (to === null || formedOn.slice(0, 4) <= to.slice(0, 4)))
