import { DEMO_LOGINS } from '@server/demo-data'
import { requestCode, signIn } from '@shared/contract/sign-in'
import { answerSecondCheck } from '@shared/contract/sign-in-by-provider'
import { staffSignIn } from '@shared/contract/staff'
import { TOTP_RULES } from '@shared/domain/staff/totp-rules'
import type Koa from 'koa'
import { type ApiClient, apiClient } from './api-client'
import type { FixedClock } from './fixed-clock'
import type { PhoneBox } from './phone-box'

/** Tokens as a mini program holds them. */
export interface HeldTokens {
  access: string
  refresh: string
}

export interface SignedIn {
  /** A browser in which a phone has signed in, by the code that came to it. */
  signedIn: (phone: string) => Promise<ApiClient>
  /** The tokens a mini program gets for a phone. */
  tokensOf: (phone: string) => Promise<HeldTokens>
  /** A browser in which a staff member has signed in with the demo password. */
  staffSignedIn: (username: string) => Promise<ApiClient>
}

interface Doors {
  citizen: Koa
  staff: Koa
  phones: PhoneBox
  clock: FixedClock
  /** What a real-named person answers on a new device. */
  check: (phone: string) => Promise<{ name: string; idNumber: string }>
  /** The present code of a demo account that has a second factor. */
  codeOf?: (username: string) => Promise<string | undefined>
}

const RESEND_SECONDS = 61

/** The demo's one password of staff. */
export const demoPassword = (_username: string): string =>
  DEMO_LOGINS.find((login) => login.account === 'clerk')?.secret as string

/** The ways into a house. A phone that has had a code before gets its next one a minute later: the clock is moved. */
export function signInFor({ citizen, staff, phones, clock, check, codeOf }: Doors): SignedIn {
  const enter = async (phone: string, kind: 'h5' | 'weapp') => {
    const client = apiClient(citizen)
    const ask = () => client.call(requestCode, { body: { phone } })
    let asked = await ask()
    if (asked.status === 429) {
      clock.advance(RESEND_SECONDS)
      asked = await ask()
    }
    if (asked.status !== 202) throw new Error(`no code for ${phone}: ${JSON.stringify(asked.body)}`)
    const code = await phones.code(phone)
    const first = await client.call(signIn, { body: { phone, code, client: kind } })
    const answer =
      first.status === 200 && first.body.kind === 'challenge'
        ? await client.call(answerSecondCheck, {
            body: { token: first.body.challenge.token, ...(await check(phone)) },
          })
        : first
    if (answer.status !== 200 || answer.body.kind !== 'signed-in')
      throw new Error(`${phone} cannot sign in: ${JSON.stringify(answer.body)}`)
    return { client, tokens: answer.body.tokens }
  }
  return {
    signedIn: async (phone) => (await enter(phone, 'h5')).client,
    tokensOf: async (phone) => (await enter(phone, 'weapp')).tokens as HeldTokens,
    staffSignedIn: async (username) => {
      const client = apiClient(staff)
      const ask = async () => {
        const totp = await codeOf?.(username)
        const body = { username, password: demoPassword(username), ...(totp ? { totp } : {}) }
        return client.call(staffSignIn, { body })
      }
      let answer = await ask()
      if ((answer.body as { key?: string }).key === 'sign-in.totp-used') {
        clock.advance(TOTP_RULES.period)
        answer = await ask()
      }
      if (answer.status !== 200) throw new Error(`${username} cannot sign in: ${JSON.stringify(answer.body)}`)
      return client
    },
  }
}
