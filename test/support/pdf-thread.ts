import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openLocalSeal } from '@server/adapters/e-seal/local-seal'
import { createSealedRenderer } from '@server/adapters/pdf/sealed-renderer'
import { createThreadRenderer } from '@server/adapters/pdf/thread-renderer'
import type { DocumentRenderer } from '@server/platform/ports/document-renderer'
import type { ESealProvider } from '@server/platform/ports/e-seal-provider'
import { bundleForTests } from './bundle'

/** Bundles the rendering thread from the sources as the server build does. Built once per process. */
export function bundlePdfThread(): Promise<URL> {
  bundled ??= bundleForTests('server/adapters/pdf/thread.ts')
  return bundled
}

let bundled: Promise<URL> | undefined

const SEAL_FILE = fileURLToPath(new URL('../../var/test/seal.json', import.meta.url))

/** A demonstration seal as the product makes it; all tests of a checkout share one, because a key takes a second to make. */
export const testSeal = (): Promise<ESealProvider> => openLocalSeal({ file: SEAL_FILE, create: new Date() })

/** The certificate of that seal, as PEM. */
export async function testSealCertificate(): Promise<string> {
  await testSeal()
  return (JSON.parse(await readFile(SEAL_FILE, 'utf8')) as { certificate: string }).certificate
}

/** The product's renderer: the thread, and the seal. */
export const sealedRenderer = async (threadUrl?: URL): Promise<DocumentRenderer> =>
  createSealedRenderer(
    createThreadRenderer({ threadUrl: threadUrl ?? (await bundlePdfThread()) }),
    await testSeal(),
  )

/** The thread alone, for papers that bear no seal. */
export const plainRenderer = async (): Promise<DocumentRenderer> =>
  createThreadRenderer({ threadUrl: await bundlePdfThread() })
