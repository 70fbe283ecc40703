import { createApi } from '@common/api'
import { ApiProblem } from '@common/api-problem'
import { renewOnce } from '@common/renew-once'
import { refreshSignIn } from '@shared/contract/sign-in'
import { send } from '../platform/request'
import { readTokens, signedOut, writeTokens } from './session'

const transport = ({
  method,
  url,
  headers,
  body,
}: Parameters<Parameters<typeof createApi>[0]['transport']>[0]) => send({ method, path: url, headers, body })

const bearer = (): Record<string, string> => {
  const tokens = readTokens()
  return tokens ? { authorization: `Bearer ${tokens.access}` } : {}
}

/** The renewal itself goes without a token: the old one may be what is wrong. */
const plain = createApi({ transport })

const renew = renewOnce(async () => {
  const tokens = readTokens()
  try {
    const answer = await plain.call(refreshSignIn, { body: tokens ? { refresh: tokens.refresh } : {} })
    if (answer.tokens) writeTokens(answer.tokens)
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) signedOut()
    throw error
  }
})

/** The typed client of every page. In browsers the tokens are in cookies no script reads; mini programs keep them. */
export const api = createApi({ transport, headers: bearer, renew })

/** Headers for a download that does not go through `api`. */
export const downloadHeaders = bearer
