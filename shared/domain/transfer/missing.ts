import { reg } from '@shared/kernel/reg'
import type { CatalogueTable } from '../archive/catalogue/table'
import { FORMING_UNITS, KEY_FACTS, type KeyFact } from '../archive/catalogue/types'

reg('N20-4', 'W7-old')

export const KEY_FACT_ORDER = Object.keys(KEY_FACTS) as KeyFact[]

/** What a file without proof of a fact may cost its person, in words they understand. */
const EFFECTS: Readonly<Record<KeyFact, string>> = {
  birth: '以后核定退休年龄、办理政审时，可能要另行认定出生日期。',
  'work-start': '以后核定工龄和养老待遇时，可能少算或者要另行认定。',
  'party-date': '以后核定党龄、转接组织关系时，可能要另行认定。',
  education: '以后报考、评职称、落户、政审时，可能要另行证明学历学位。',
  'work-history': '以后核定工龄、办理政审时，这段经历可能要另行证明。',
}

type Kinds = Pick<CatalogueTable, 'kinds'>

/** One fact that no paper in the file proves: which papers would, why it matters, and who can issue them. */
export interface MissingMaterial {
  fact: KeyFact
  says: string
  effect: string
  papers: readonly string[]
  issuers: readonly string[]
}

/**
 * The facts of which a file has no key paper. Only papers the catalogue calls key count: what is received later (non-key) or was given
 * up (W7-old) is never missing. `unproved`: the facts that staff found no paper for; unknown words are left out.
 */
export function missingMaterials(table: Kinds, unproved: readonly string[]): MissingMaterial[] {
  const kinds = [...table.kinds.values()].filter(({ standing }) => standing === 'key')
  return KEY_FACT_ORDER.filter((fact) => unproved.includes(fact)).map((fact) => {
    const proving = kinds.filter(({ proves }) => proves.includes(fact))
    return {
      ...{ fact, says: KEY_FACTS[fact], effect: EFFECTS[fact] },
      papers: proving.map(({ title }) => title),
      issuers: [...new Set(proving.map(({ formedBy }) => FORMING_UNITS[formedBy]))],
    }
  })
}

/**
 * The notice of what a file lacks (一次性告知): the facts it names, or null where nothing key is missing. `already`: the notice this
 * arrival has had; with one there is no other, whatever is found later.
 */
export function oneTimeNotice(
  table: Kinds,
  unproved: readonly string[],
  already: readonly string[] | null,
): KeyFact[] | null {
  if (already !== null) return null
  const missing = missingMaterials(table, unproved)
  return missing.length ? missing.map(({ fact }) => fact) : null
}

const listed = (words: readonly string[]): string =>
  `${words.slice(0, 3).join('、')}${words.length > 3 ? '等' : ''}`

/** What the notice says of a missing fact: what, what it may cost, and what to do about it. */
export const sayMissing = ({
  says,
  effect,
  papers,
  issuers,
}: MissingMaterial): { text: string; remedy: string } => ({
  text: `档案里没有能证明${says}的关键材料。${effect}`,
  remedy: `可以补：${listed(papers)}。请向${listed(issuers)}申请出具。`,
})
