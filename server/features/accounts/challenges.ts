import { ACCOUNT_RULES } from '@shared/domain/accounts/account-rules'
import { AppError } from '@shared/kernel/app-error'
import type { FieldKeys } from './deps'
import type { LoginName } from './logins'
import type { ClientKind } from './records'
import type { SignInAnswer } from './types'

type Need = 'phone' | 'second-check'

/** What has been shown so far at a sign-in that is not finished. */
export interface Shown {
  login: LoginName
  adds?: LoginName | undefined
  client: ClientKind
  /** The account the phone leads to. */
  accountId?: string
}

const aad = (needs: Need): string => `challenge.${needs}`

/**
 * Asks for what is missing. The token holds what was shown, encrypted: nothing is stored, and it opens nothing by itself,
 * so that to send it twice gains nobody anything.
 */
export function challengeAnswer(
  { cipher }: Pick<FieldKeys, 'cipher'>,
  needs: Need,
  { login, adds, client, accountId, now }: Shown & { now: Date },
): SignInAnswer {
  const expires = now.getTime() + ACCOUNT_RULES.challengeSeconds * 1000
  const token = cipher.seal(JSON.stringify({ login, adds, client, accountId, expires }), aad(needs))
  return { kind: 'challenge', challenge: { token, needs, expiresInSeconds: ACCOUNT_RULES.challengeSeconds } }
}

/** What was shown before. Throws `sign-in.challenge-expired` for a token that is too old, altered or of another need. */
export function openChallenge(
  { cipher }: Pick<FieldKeys, 'cipher'>,
  needs: Need,
  token: string,
  now: Date,
): Shown {
  const shown = read(cipher, token, aad(needs))
  if (!shown || shown.expires <= now.getTime()) throw new AppError('sign-in.challenge-expired')
  return shown
}

function read(cipher: FieldKeys['cipher'], token: string, place: string) {
  try {
    return JSON.parse(cipher.open(token, place)) as Shown & { expires: number }
  } catch {
    return null
  }
}
