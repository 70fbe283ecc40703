import { createThreadReader } from '@server/adapters/scans/thread-reader'
import type { PageReader } from '@server/platform/ports/page-reader'
import { bundleForTests } from './bundle'

let bundled: Promise<URL> | undefined

/** The product's reader of pages, its thread bundled from the sources as the server build does. Built once per process. */
export async function pageReader(): Promise<PageReader> {
  bundled ??= bundleForTests('server/adapters/scans/thread.ts')
  return createThreadReader({ threadUrl: await bundled })
}
