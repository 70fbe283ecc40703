import { reg } from '@shared/kernel/reg'
import { INTAKE_CHECKS, INTAKE_ORDER, type IntakeCheck } from '../archive/intake/checks'
import { CHECK_ROWS } from './material-collection-conditions'
import type { MaterialCollectionContext } from './material-collection-context'
import type { ReasonRow } from './types'

reg('N13', 'N29-refuse', 'M-check', 'W6-all')

/** To the person, where the check speaks to staff only. */
const OWN_REMEDY: Partial<Record<IntakeCheck, string>> = {
  'known-origin': '请出具单位说明来源并盖章，交到窗口后我们继续核对。',
  'in-scope': '核定后不归档的，请您取回自己保管。出具单位认为应当归档的，请它写明理由并盖章后交来。',
}

/** What to do about a paper that fell short of a check. */
export const remedyOf = (check: IntakeCheck): string =>
  OWN_REMEDY[check] ?? `${INTAKE_CHECKS[check].remedy}。`

/** Checks that a paper may be returned for; one that fails another is never given back by the system (N15-secret, G39-origin). */
const RETURNING = INTAKE_ORDER.filter((check) => INTAKE_CHECKS[check].way === 'return')

/**
 * The only reasons a paper may be returned for: the file is not here, or a check that it failed, where the checks as a whole say
 * that it goes back. Lateness is none (N14).
 */
export const materialCollectionReasons: readonly ReasonRow<MaterialCollectionContext>[] = [
  {
    code: 'not-kept-here',
    text: '您的档案不在本机构保管，材料不能归入。',
    remedy: '请交给保管档案的机构。不清楚在哪里的，可以在“档案在哪里”查看。',
    article: 'N13',
    fits: ({ archive }) => archive === null || archive.state === 'dispatched',
  },
  ...RETURNING.map(
    (check): ReasonRow<MaterialCollectionContext> => ({
      code: check,
      text: `您交来的材料不符合“${INTAKE_CHECKS[check].title}”的要求。`,
      remedy: remedyOf(check),
      article: CHECK_ROWS[check] ?? 'M-check',
      cite: INTAKE_CHECKS[check].article,
      fits: ({ intake }) =>
        intake?.verdict === 'return' && intake.failed.some((failed) => failed.check === check),
    }),
  ),
]
