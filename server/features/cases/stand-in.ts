/** What stands for the person of a case who has no account: what a unit handed over, or the file itself. */
type StandIn = 'handed' | 'archive'

/** The id in the place of an account's. */
export const standInOf = (kind: StandIn, id: string): string => `${kind}:${id}`

/** Whether a case waits for its person to have an account. */
export const isStandIn = (applicantId: string): boolean => STAND_IN.test(applicantId)

/** Ids of accounts have no colon. */
export const STAND_IN = /^(?:handed|archive):/
