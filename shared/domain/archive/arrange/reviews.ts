import { groupBy } from '@shared/kernel/group-by'
import type { Readings } from '../catalogue/conflicts'
import type { Step } from '../catalogue/types'
import { REPEATED_REVIEW, SINGLE_REVIEW } from './steps'
import type { Known } from './types'

/** Behind everything that belongs to a procedure: papers of none, by time. */
const OUTSIDE = 99_999
const UNDATED = '9999'

const stepIn = (steps: readonly Step[], { kind }: Known): number =>
  kind.step ? steps.indexOf(kind.step) : -1
const pad = (number: number): string => String(number).padStart(5, '0')
const dateOf = ({ material }: Known): string => material.formedOn ?? UNDATED

/**
 * The rank of every paper of a class that is ordered by procedures, as a text that sorts: which question, then where in it.
 * `within` gives the rank inside one question. Questions follow each other by the day they were first concluded.
 */
export function rankByMatter(
  papers: readonly Known[],
  within: (matter: readonly Known[]) => (paper: Known) => string,
): Map<Known, string> {
  const matters = groupBy(
    papers.filter(({ kind }) => kind.step !== null),
    ({ material }) => material.review?.matter ?? '',
  )
  const inOrder = [...matters]
    .map(([matter, of]) => ({ of, key: `${beginningOf(of)} ${matter}` }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const ranks = new Map<Known, string>(papers.map((paper) => [paper, pad(OUTSIDE)]))
  for (const [at, { of }] of inOrder.entries()) {
    const rank = within(of)
    for (const paper of of) ranks.set(paper, `${pad(at)} ${rank(paper)}`)
  }
  return ranks
}

/** The day of the first conclusion; of a question without one, of its first paper. */
function beginningOf(matter: readonly Known[]): string {
  const concluded = matter.filter(isConclusion)
  const [earliest = UNDATED] = (concluded.length > 0 ? concluded : matter).map(dateOf).sort()
  return earliest
}

const isConclusion = ({ kind }: Known): boolean =>
  kind.step === 'conclusion' || kind.step === 'original-decision'

const roundOf = ({ material }: Known): number => material.review?.round ?? 1

/**
 * Class 5, inside one question. How often it was reviewed counts by conclusions (note 1): a round without one is part of the
 * review that follows it. Reviewed once: the list of one review. Several times: each review whole, then all the evidence.
 */
export const rankReview =
  (readings: Readings) =>
  (matter: readonly Known[]): ((paper: Known) => string) => {
    const rounds = [...new Set(matter.filter(isConclusion).map(roundOf))].toSorted((a, b) => a - b)
    if (rounds.length < 2) return (paper) => pad(stepIn(SINGLE_REVIEW, paper))
    const evidenceLast = readings['review-evidence'] === 'last'
    const latestFirst = readings['repeated-reviews'] === 'latest-first'
    const steps = evidenceLast ? REPEATED_REVIEW : SINGLE_REVIEW
    return (paper) => {
      const step = stepIn(steps, paper)
      if (step < 0) return `${pad(OUTSIDE)} ${pad(stepIn(SINGLE_REVIEW, paper))}`
      const following = rounds.findIndex((round) => round >= roundOf(paper))
      const review = following < 0 ? rounds.length - 1 : following
      return `${pad(latestFirst ? rounds.length - 1 - review : review)} ${pad(step)}`
    }
  }

/** Inside one question by a plain list of steps. */
export const rankBySteps = (steps: readonly Step[]) => (): ((paper: Known) => string) => (paper) =>
  pad(stepIn(steps, paper))
