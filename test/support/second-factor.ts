import { readFile } from 'node:fs/promises'
import { type DemoSecret, demoAuthenticatorFile } from '@server/demo-authenticator'
import { totpAt } from '@server/platform/crypto/totp'
import { stepOf } from '@shared/domain/staff/totp-rules'
import type { FixedClock } from './fixed-clock'

/** The codes a demo account's phone shows, as the simulated authenticator knows them. */
export function codesOf(dataDir: string, clock: FixedClock) {
  const read = async (): Promise<DemoSecret[]> => {
    const text = await readFile(demoAuthenticatorFile(dataDir), 'utf8').catch(() => '[]')
    return JSON.parse(text) as DemoSecret[]
  }
  return async (username: string): Promise<string | undefined> => {
    const held = (await read()).find((one) => one.username === username)
    return held && totpAt(held.secret, stepOf(clock.now()))
  }
}
