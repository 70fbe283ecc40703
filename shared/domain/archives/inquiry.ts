import { reg } from '@shared/kernel/reg'
import type { FactBody } from '../facts/types'

reg('G37', 'N29-alter')

/** Facts of a file's chain that say an inquiry into a suspected forgery began or ended, and how the chain tells them. */
export const INQUIRY_FACTS = {
  'flag-inquiry': '发现涉嫌造假，开始核查',
  'lift-inquiry': '涉嫌造假核查结束',
} as const

export type InquiryFact = keyof typeof INQUIRY_FACTS

export const isInquiryFact = (kind: string): kind is InquiryFact => Object.hasOwn(INQUIRY_FACTS, kind)

/** How an inquiry ended. `stopped`: it could not go on here, and nothing was found either way. */
export const INQUIRY_OUTCOMES = {
  cleared: '排除造假',
  established: '查实造假',
  stopped: '核查终止',
} as const

export type InquiryOutcome = keyof typeof INQUIRY_OUTCOMES

/** How a file stands: nothing said against it, under inquiry, or found forged in something. */
export type InquiryStanding = 'none' | 'open' | 'established'

/** The last word of each case that inquired, folded from the facts of a file, oldest first; other facts are passed over. */
export function inquiryOf(facts: readonly Pick<FactBody, 'kind' | 'data'>[]): InquiryStanding {
  const words = new Map<string, unknown>()
  for (const { kind, data } of facts)
    if (isInquiryFact(kind)) words.set(String(data.caseId), kind === 'flag-inquiry' ? 'open' : data.outcome)
  const last = [...words.values()]
  if (last.includes('open')) return 'open'
  return last.includes('established') ? 'established' : 'none'
}

/** Whether an inquiry is open: until it ends, nothing is certified, reviewed or sent by the machine (G37). */
export const isInquiryOpen = (facts: readonly Pick<FactBody, 'kind' | 'data'>[]): boolean =>
  inquiryOf(facts) === 'open'

/** How the chain tells it. */
export const sayInquiryFact = (kind: InquiryFact, outcome: unknown): string => {
  const found = INQUIRY_OUTCOMES[outcome as InquiryOutcome]
  return found ? `${INQUIRY_FACTS[kind]}：${found}` : INQUIRY_FACTS[kind]
}
