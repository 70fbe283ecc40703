import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isMissing, writeNewFile } from '@server/platform/files'
import { z } from 'zod'

/** Both private keys of the demo: the app's, and that of the simulated Alipay. Never used outside the demo. */
export interface DemoKeys {
  app: KeyObject
  provider: KeyObject
}

const FILE = z.object({ app: z.string(), provider: z.string() })

/**
 * The demo's RSA keys, kept in a file so that the API and the simulators, two processes, have the same. Made at the
 * first call; safe when both start at once.
 */
export async function openDemoKeys(file: string): Promise<DemoKeys> {
  try {
    return await readKeys(file)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  await mkdir(dirname(file), { recursive: true })
  await writeNewFile(file, Buffer.from(JSON.stringify({ app: newKey(), provider: newKey() })), {
    mode: 0o600,
  })
  return readKeys(file)
}

/** The public half of a key, as the other side holds it. */
export const publicHalf = (key: KeyObject): KeyObject => createPublicKey(key)

async function readKeys(file: string): Promise<DemoKeys> {
  const { app, provider } = FILE.parse(JSON.parse(await readFile(file, 'utf8')))
  return { app: createPrivateKey(app), provider: createPrivateKey(provider) }
}

const newKey = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()
