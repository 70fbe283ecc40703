import { createThreadReader } from '@server/adapters/scans/thread-reader'
import type { PageReader } from '@server/platform/ports/page-reader'
import { bundleForTests } from './bundle'

/** Bundles the reading thread from the sources as the server build does. Built once per process. */
export function bundleReaderThread(): Promise<URL> {
  bundled ??= bundleForTests('server/adapters/scans/thread.ts')
  return bundled
}

let bundled: Promise<URL> | undefined

/** The product's reader of pages. */
export const pageReader = async (threadUrl?: URL): Promise<PageReader> =>
  createThreadReader({ threadUrl: threadUrl ?? (await bundleReaderThread()) })
