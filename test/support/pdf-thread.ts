import { bundleForTests } from './bundle'

/** Bundles the rendering thread from the sources as the server build does. Built once per process. */
export function bundlePdfThread(): Promise<URL> {
  bundled ??= bundleForTests('server/adapters/pdf/thread.ts')
  return bundled
}

let bundled: Promise<URL> | undefined
