import { reg } from '@shared/kernel/reg'
import type { Paper } from './guide-text'

reg('S-change', 'N29-false')

interface AcceptedDocument {
  value: string
  label: string
  /** The law under which an authority issues it. */
  hint: string
}

const registered = '依据《户口登记条例》第十七条、第十八条'
const numbered = '依据《居民身份证法》第三条'

/** Papers on which a name may be corrected: each made by the authority that registers names. */
export const NAME_DOCUMENTS: readonly AcceptedDocument[] = [
  { value: 'household-page', label: '户口簿变更页（有曾用名记载）', hint: registered },
  { value: 'police-name', label: '公安机关出具的姓名变更证明', hint: registered },
]

/** Papers on which an ID number may be corrected: each made by the authority that gives the numbers. */
export const NUMBER_DOCUMENTS: readonly AcceptedDocument[] = [
  { value: 'police-number', label: '公安机关出具的公民身份号码更正证明', hint: numbered },
  { value: 'household-number-page', label: '户口簿变更页（有号码更正记载）', hint: registered },
]

/** The accepted papers as the guide names them: the first one, or any of the others. */
export function paperOf(when: string, why: string, [first, ...others]: readonly AcceptedDocument[]): Paper {
  if (!first) throw new Error(`${when}: no paper is accepted`)
  return {
    when,
    what: first.label,
    why,
    instead: others.map(({ label }) => label),
    basis: first.hint.replace(/^依据/, ''),
  }
}
