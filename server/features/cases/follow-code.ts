import { randomInt } from 'node:crypto'
import { FOLLOW_ALPHABET, FOLLOW_LENGTH } from '@shared/domain/cases/follow-code'

/** A new code to follow a case by, with its number and without an account. */
export const makeFollowCode = (): string =>
  Array.from({ length: FOLLOW_LENGTH }, () => FOLLOW_ALPHABET[randomInt(FOLLOW_ALPHABET.length)]).join('')
