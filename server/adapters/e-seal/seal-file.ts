import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { mkdir, readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isMissing, writeNewFile } from '@server/platform/files'
import { makeDemoSeal } from './demo-certificate'

/** The key of the seal, and the certificate that names whose it is. */
export interface SealKey {
  key: KeyObject
  certificate: X509Certificate
}

const OTHERS_MAY_READ = 0o077
const LEAST_BITS = 2048

/** Reads {"key": PEM, "certificate": PEM}. Throws Error with what is wrong and how to mend it; it never shows the key. */
export async function readSealFile(file: string): Promise<SealKey> {
  const { mode } = await stat(file)
  if (mode & OTHERS_MAY_READ) throw new Error(`电子印章：${file} 可被他人读取，请执行 chmod 600。`)
  const { key, certificate } = parse(file, await readFile(file, 'utf8'))
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < LEAST_BITS)
    throw new Error(`电子印章：${file} 的密钥应是不少于 ${LEAST_BITS} 位的 RSA 密钥。`)
  if (!certificate.checkPrivateKey(key)) throw new Error(`电子印章：${file} 的证书与密钥不是一对。`)
  return { key, certificate }
}

/** As readSealFile, after making a demonstration seal if there is none. Safe when two processes start at once. */
export async function createSealFile(file: string, now: Date): Promise<SealKey> {
  try {
    return await readSealFile(file)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  const made = await makeDemoSeal(now)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeNewFile(file, Buffer.from(`${JSON.stringify(made, null, 2)}\n`), { mode: 0o600 })
  return readSealFile(file)
}

/** Neither JSON.parse nor OpenSSL may quote in an error what they failed on. */
function parse(file: string, text: string): SealKey {
  try {
    const { key, certificate } = JSON.parse(text) as Record<string, string>
    return { key: createPrivateKey(key!), certificate: new X509Certificate(certificate!) }
  } catch {
    throw new Error(`电子印章：${file} 应是 {"key": "PEM", "certificate": "PEM"} 的形式。`)
  }
}
