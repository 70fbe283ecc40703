import type { Readings } from '../catalogue/conflicts'
import type { PartyStep, PunishmentStep, ReviewStep } from '../catalogue/types'

/** One review: 批复、结论、本人意见、调查报告、证明、本人检查交代; ④ and ⑤ stand blank in the list and come from the text. */
export const SINGLE_REVIEW: readonly ReviewStep[] = [
  ...(['approval', 'conclusion', 'own-opinion', 'investigation'] as const),
  ...(['evidence', 'own-statement', 'other-matter'] as const),
]

/** One of several reviews of one question; evidence and the person's own words follow all of them. */
export const REPEATED_REVIEW: readonly ReviewStep[] = [
  ...(['approval', 'conclusion', 'own-opinion', 'investigation', 'other-matter'] as const),
]

const LEAGUE: readonly PartyStep[] = ['league-form', 'league-application', 'league-register', 'league-leave']
const PARTY: readonly PartyStep[] = [
  ...(['party-form', 'party-application', 'party-regularise'] as const),
  ...(['party-register', 'party-leave', 'party-other'] as const),
]

/** Class 6; the text puts the democratic parties last, the list before the Party. */
export const partySteps = ({ 'democratic-party': place }: Readings): readonly PartyStep[] =>
  place === 'last' ? [...LEAGUE, ...PARTY, 'democratic-party'] : [...LEAGUE, 'democratic-party', ...PARTY]

const OWN_LIST: readonly PunishmentStep[] = [
  ...(['lift-approval', 'lift-decision', 'lift-opinion', 'lift-evidence', 'lift-appeal'] as const),
  ...(['original-approval', 'original-decision', 'original-own-opinion'] as const),
  ...(['original-investigation', 'original-own-statement'] as const),
]
const AS_CLASS_5: readonly PunishmentStep[] = [
  ...(['lift-approval', 'original-approval', 'lift-decision', 'original-decision'] as const),
  ...(['lift-opinion', 'original-own-opinion', 'original-investigation'] as const),
  ...(['lift-evidence', 'original-own-statement', 'lift-appeal'] as const),
]

export const punishmentSteps = ({ 'class-8': list }: Readings): readonly PunishmentStep[] =>
  list === 'own' ? OWN_LIST : AS_CLASS_5
