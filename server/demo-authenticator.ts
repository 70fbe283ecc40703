import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** The second factor of one demo account, as a phone would hold it. */
export interface DemoSecret {
  username: string
  name: string
  /** base32 */
  secret: string
}

/** Where the simulated authenticator finds the secrets of this database; production has no demo accounts and no such file. */
export const demoAuthenticatorFile = (dataDir: string): string =>
  path.join(dataDir, 'demo-authenticator.json')

/** Hands the secrets of the demo accounts to the simulated authenticator. */
export async function keepDemoSecrets(dataDir: string, secrets: readonly DemoSecret[]): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  await writeFile(demoAuthenticatorFile(dataDir), `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
}
