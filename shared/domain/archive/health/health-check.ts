import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { type CatalogueTable, tableOn } from '../catalogue/table'
import { BIRTH_RULES, PARTY_RULES, WORK_START_RULES } from './rules/dates'
import { EDUCATION_RULES } from './rules/education'
import { EXPERIENCE_RULES } from './rules/experience'
import { CONDUCT_RULES, RESEARCH_RULES, TITLE_RULES, TRAINING_RULES } from './rules/merits'
import { PAPER_RULES } from './rules/papers'
import { PERSON_KIND_RULES } from './rules/person-kinds'
import { FAMILY_RULES, STATUS_RULES } from './rules/standing'
import { HEALTH_SETTINGS, type HealthSettings } from './settings'
import type { FileForCheck, Finding, HealthRule, Severity } from './types'

reg('G36', 'N20-4')

/** Every rule of the check, point by point of article 36. */
export const HEALTH_RULES: readonly HealthRule[] = [
  ...BIRTH_RULES,
  ...WORK_START_RULES,
  ...PARTY_RULES,
  ...EDUCATION_RULES,
  ...TRAINING_RULES,
  ...EXPERIENCE_RULES,
  ...STATUS_RULES,
  ...PERSON_KIND_RULES,
  ...FAMILY_RULES,
  ...TITLE_RULES,
  ...RESEARCH_RULES,
  ...CONDUCT_RULES,
  ...PAPER_RULES,
]

const WEIGHT: Readonly<Record<Severity, number>> = { key: 0, doubt: 1, later: 2 }

/**
 * What is missing in a file or does not agree, the heaviest first, each with what it blocks, the remedy, who can issue the paper
 * and the article. `today`: 'YYYY-MM-DD' in Asia/Shanghai. Staff confirm before the person sees it.
 */
export function healthCheck(file: FileForCheck, at: { today: Day; table?: CatalogueTable }): Finding[] {
  const table = at.table ?? tableOn(at.today)
  const { settings } = table
  const context = { file, today: at.today, table, settings }
  return HEALTH_RULES.flatMap(({ id, find, figures = [], ...rule }) => {
    const article = rule.article + sayOurs(figures, settings)
    return find(context).map((hit) => ({ rule: id, ...rule, article, ...hit }))
  }).sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
}

/** What of the figures stands in no text: nobody is to read it as the article's. */
const sayOurs = (figures: NonNullable<HealthRule['figures']>, settings: HealthSettings): string =>
  figures
    .filter(({ of }) => HEALTH_SETTINGS[of].source === null)
    .map(({ of, says }) => `；${says(settings[of])}为本系统自定`)
    .join('')
