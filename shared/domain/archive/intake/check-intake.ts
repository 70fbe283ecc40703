import { reg } from '@shared/kernel/reg'
import { INTAKE_CHECKS, INTAKE_ORDER, type IntakeCheck, type Way } from './checks'
import type { Doubt } from './compare'

reg('M-check', 'N13', 'N15-secret')

/** What staff answered to each check; one that is left out is not yet answered. */
export type IntakeAnswers = Readonly<Partial<Record<IntakeCheck, boolean>>>

/** A check that a paper did not pass, with what to do about it. */
export interface FailedCheck {
  check: IntakeCheck
  title: string
  /** What the program saw; empty where only staff saw it. */
  says: readonly string[]
  remedy: string
  article: string
}

export interface IntakeResult {
  /** File it, return it to the forming unit, put it on the tray, keep a stub only; null while a check is unanswered. */
  verdict: 'accept' | Way | null
  failed: FailedCheck[]
  /** Checks that staff still have to answer. */
  open: IntakeCheck[]
}

/** The gravest way first: what is secret is never returned by the system, what has no origin is never filed. */
const GRAVITY: readonly Way[] = ['stub', 'tray', 'return']

/**
 * The result of the checks at intake. Staff decide; what the program doubts stands beside a check and fails it unless they
 * answered that it holds; an unknown origin or a kind outside the catalogue nobody can answer away (G39). A secret paper needs
 * no other answer.
 */
export function checkIntake(answers: IntakeAnswers, doubts: readonly Doubt[]): IntakeResult {
  const saying = (check: IntakeCheck) => doubts.filter((one) => one.check === check).map(({ says }) => says)
  const stands = (check: IntakeCheck) => answers[check] !== true || INTAKE_CHECKS[check].way === 'tray'
  const failedChecks = INTAKE_ORDER.filter(
    (check) => answers[check] === false || (saying(check).length > 0 && stands(check)),
  )
  const failed = failedChecks.map((check) => {
    const { title, remedy, article } = INTAKE_CHECKS[check]
    return { check, title, says: saying(check), remedy, article }
  })
  const secret = answers['not-secret'] === false
  const open = secret
    ? []
    : INTAKE_ORDER.filter((check) => answers[check] === undefined && !failedChecks.includes(check))
  const way = GRAVITY.find((one) => failedChecks.some((check) => INTAKE_CHECKS[check].way === one))
  return { verdict: open.length > 0 ? null : (way ?? 'accept'), failed, open }
}
