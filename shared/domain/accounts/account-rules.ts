import { reg } from '@shared/kernel/reg'
import { type Level, meetsLevel, SECOND_CHECK_FROM } from './levels'

reg('N12-person', 'N29-leak')

/** How much one account holds, and how fresh a proof must be. */
export const ACCOUNT_RULES = {
  mostLogins: 10,
  /** The device seen least recently goes when there is one more; it is then new again. */
  mostDevices: 10,
  /** A proof that the person is still the person holds for this long. */
  proofSeconds: 5 * 60,
  /** A challenge of a sign-in is to be answered within this. */
  challengeSeconds: 10 * 60,
} as const

/** `suspended`: nobody may sign in until a window revives it. `closed`: for good; only what the law keeps is left. */
export const ACCOUNT_STATES = ['active', 'suspended', 'closed'] as const

export type AccountStatus = (typeof ACCOUNT_STATES)[number]

/** Until when a proof given at `provedAt` holds, the end excluded. */
export const proofEnds = (provedAt: Date): Date =>
  new Date(provedAt.getTime() + ACCOUNT_RULES.proofSeconds * 1000)

/** Whether a change that needs a fresh proof may be made now. A proof from the future is none: a clock was set back. */
export const isProofFresh = (provedAt: Date, now: Date): boolean =>
  provedAt.getTime() <= now.getTime() && now.getTime() < proofEnds(provedAt).getTime()

/** Whether a phone number alone is too little: numbers are given out again, and this device was never seen. */
export const needsSecondCheck = (level: Level, deviceKnown: boolean): boolean =>
  !deviceKnown && meetsLevel(level, SECOND_CHECK_FROM)

/** Why a login cannot go, or null: somebody must still be able to come in. */
export const refuseRemoval = (logins: readonly { id: string }[], id: string): 'unknown' | 'last' | null => {
  if (!logins.some((login) => login.id === id)) return 'unknown'
  return logins.length === 1 ? 'last' : null
}
