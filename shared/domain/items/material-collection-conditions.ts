import { reg } from '@shared/kernel/reg'
import type { IntakeCheck } from '../archive/intake/checks'
import { INTAKE_CHECKS, INTAKE_ORDER } from '../archive/intake/checks'
import { bagHere, noDuplicate, samePerson } from './archive-conditions'
import type { MaterialCollectionContext } from './material-collection-context'
import type { ConditionRow } from './types'

reg('N13', 'M-check', 'N29-alter')

/** The row of the map that a check stands on. */
export const CHECK_ROWS: Partial<Record<IntakeCheck, string>> = {
  'not-secret': 'N15-secret',
  'known-origin': 'G39-origin',
  'in-scope': 'M-scope',
}

/** What has to hold of the file and the paper before anything is entered there. */
export const BEFORE_ENTRY: readonly string[] = ['bag-here', 'same-person', 'no-duplicate', 'paper-here']

/** Whether the paper was looked at and did not fall short of a check. */
const passed = ({ intake }: MaterialCollectionContext, check: IntakeCheck): boolean =>
  intake !== null && !intake.failed.some((failed) => failed.check === check)

/** A paper goes into a file that lies here, of this person, once it is here itself and every check holds. */
export const materialCollectionConditions: readonly ConditionRow<MaterialCollectionContext>[] = [
  bagHere,
  samePerson('N29-alter'),
  noDuplicate('N29-alter'),
  {
    name: 'paper-here',
    says: '原件已收到，或者是电子件',
    holds: ({ received }) => received,
    refusal: 'case.paper-not-here',
    article: 'N18',
  },
  ...INTAKE_ORDER.map(
    (check): ConditionRow<MaterialCollectionContext> => ({
      name: check,
      says: INTAKE_CHECKS[check].title,
      holds: (context) => passed(context, check),
      unlooked: ({ intake }) => intake === null,
      refusal: 'case.intake-failed',
      article: CHECK_ROWS[check] ?? 'M-check',
    }),
  ),
]
