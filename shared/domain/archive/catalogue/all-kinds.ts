import { ABROAD_KINDS, CONGRESS_KINDS } from './kinds/abroad'
import { APPRAISAL_KINDS } from './kinds/appraisal'
import { EDUCATION_KINDS } from './kinds/education'
import { HONOUR_KINDS } from './kinds/honour'
import { JOINING_KINDS } from './kinds/joining'
import { LEAVING_KINDS } from './kinds/leaving'
import { LIFE_KINDS } from './kinds/life'
import { OTHER_KINDS } from './kinds/other'
import { PARTY_KINDS } from './kinds/party'
import { PUNISHMENT_KINDS } from './kinds/punishment'
import { REVIEW_KINDS } from './kinds/review'
import { SALARY_KINDS } from './kinds/salary'
import { SELF_KINDS } from './kinds/self'
import { RESEARCH_KINDS, TITLE_KINDS, TRAINING_KINDS } from './kinds/skill'
import type { MaterialKind } from './types'

/** Every kind, class by class, as the texts have it before a table's version settles where they differ. */
export const ALL_KINDS: readonly MaterialKind[] = [
  ...LIFE_KINDS,
  ...SELF_KINDS,
  ...APPRAISAL_KINDS,
  ...EDUCATION_KINDS,
  ...TITLE_KINDS,
  ...RESEARCH_KINDS,
  ...TRAINING_KINDS,
  ...REVIEW_KINDS,
  ...PARTY_KINDS,
  ...HONOUR_KINDS,
  ...PUNISHMENT_KINDS,
  ...SALARY_KINDS,
  ...JOINING_KINDS,
  ...LEAVING_KINDS,
  ...ABROAD_KINDS,
  ...CONGRESS_KINDS,
  ...OTHER_KINDS,
]
