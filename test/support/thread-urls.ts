import { bundleReaderThread } from './page-reader'
import { bundlePdfThread } from './pdf-thread'
import type { WorkerOptions } from './worker-options'

/** Where a worker process finds its threads. */
export async function threadUrls(): Promise<Pick<WorkerOptions, 'threadUrl' | 'readerUrl'>> {
  const [thread, reader] = await Promise.all([bundlePdfThread(), bundleReaderThread()])
  return { threadUrl: thread.href, readerUrl: reader.href }
}
