import { addDays, type Day, dayInMonths } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { PaperDate } from '../archive/paper-date'
import type { FactBody } from '../facts/types'

reg('N20-death', 'N29-alter')

/** Facts of a file's chain that say that its person has died, and what became of the file after the five years. */
export const DEATH_FACTS = {
  'record-death': '登记本人已去世，按逝者档案保管',
  'settle-death': '逝者档案处理完毕',
} as const

export type DeathFact = keyof typeof DEATH_FACTS

export const isDeathFact = (kind: string): kind is DeathFact => Object.hasOwn(DEATH_FACTS, kind)

/** How it ended where the bag stays. `undone`: the person has not died, or it was entered in another's file. */
export const DEATH_OUTCOMES = { 'kept-on': '满五年，继续保管', undone: '死亡登记已撤销' } as const

export type DeathOutcome = keyof typeof DEATH_OUTCOMES

/** Whether a file is that of a dead person, folded from its facts, oldest first; other facts are passed over. */
export function isDeceased(facts: readonly Pick<FactBody, 'kind' | 'data'>[]): boolean {
  const standing = new Set<string>()
  for (const { kind, data } of facts) {
    if (kind === 'record-death') standing.add(String(data.caseId))
    if (kind === 'settle-death' && data.outcome === 'undone') standing.delete(String(data.caseId))
  }
  return standing.size > 0
}

/** How the chain tells it. */
export const sayDeathFact = (kind: DeathFact, outcome: unknown): string => {
  const found = DEATH_OUTCOMES[outcome as DeathOutcome]
  return found ? `${DEATH_FACTS[kind]}：${found}` : DEATH_FACTS[kind]
}

/** Article 20, last paragraph. */
const YEARS_KEPT = 5

/** The last day a date of a paper may mean: where the month or the day is not told, no file is let go too early. */
function lastDayOf(date: PaperDate): Day {
  const parts = date.split('-').length
  if (parts === 1) return `${date}-12-31`
  return parts === 2 ? addDays(dayInMonths(`${date}-01`, 1), -1) : date
}

/** The day on which five years after a death are full (article 20): from then on its file may be handed over. */
export const keptUntil = (diedOn: PaperDate): Day => dayInMonths(lastDayOf(diedOn), YEARS_KEPT * 12)
