import type { ESealProvider } from '@server/platform/ports/e-seal-provider'
import { reg } from '@shared/kernel/reg'
import { createCadesSigner } from './cades'
import { createSealFile, readSealFile } from './seal-file'

reg('N23', 'N29-false')

export interface LocalSealOptions {
  /** JSON file {"key": PEM, "certificate": PEM}, readable by its owner only (0600). */
  file: string
  /** The time a new certificate is valid from; null: never make one, the operator brings it. */
  create: Date | null
}

/** Opens the seal whose key is kept in a file. Throws Error when the file is missing (and may not be made) or unfit. */
export async function openLocalSeal({ file, create }: LocalSealOptions): Promise<ESealProvider> {
  const { key, certificate } = create ? await createSealFile(file, create) : await readSealFile(file)
  const seal = await createCadesSigner(key, certificate)
  const { length: size } = await seal(new Uint8Array())
  return { name: /^CN=(.*)$/m.exec(certificate.subject)?.[1] ?? '', size, seal }
}
