import { readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { type Clock, systemClock } from '@server/platform/clock'
import { isMissing } from '@server/platform/files'
import { codesAt, type HeldSecret } from './codes'
import { AUTHENTICATOR_POLICY, authenticatorPage } from './page'

export interface AuthenticatorOptions {
  /** The secrets the demo data has left: a list of {username, name, secret}. Read anew for every look. */
  file: string
  clock?: Clock
}

/**
 * A stand-in for the authenticator on a phone: GET / shows the present codes of the demo accounts, GET /codes.json?username=
 * tells them to tests.
 */
export function createAuthenticatorSimulator({
  file,
  clock = systemClock,
}: AuthenticatorOptions): RequestListener {
  return (request, response) => {
    void answer(request.url ?? '/', file, clock).then(({ type, body, headers }) => {
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body)
    })
  }
}

async function answer(address: string, file: string, clock: Clock) {
  const url = new URL(address, 'http://authenticator')
  const codes = codesAt(await heldIn(file), clock.now())
  if (url.pathname !== '/codes.json')
    return {
      type: 'text/html; charset=utf-8',
      body: authenticatorPage(codes),
      headers: { 'content-security-policy': AUTHENTICATOR_POLICY },
    }
  const username = url.searchParams.get('username')
  const found = codes.filter((one) => username === null || one.username === username)
  return { type: 'application/json', body: JSON.stringify(found), headers: {} }
}

async function heldIn(file: string): Promise<HeldSecret[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as HeldSecret[]
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
