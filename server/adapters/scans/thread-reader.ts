import type { PageReader } from '@server/platform/ports/page-reader'
import { AppError } from '@shared/kernel/app-error'
import { AskingThread, ThreadFailedError } from '../threads/asking-thread'
import type { ReadAnswer, ReadRequest } from './messages'

/** Milliseconds one page may take, the thread's start included. */
const TIMEOUT_MS = 60_000

/**
 * Takes files apart in a worker thread, off the event loop. A file that hangs or ends the thread is refused as
 * `scan.too-heavy`: it would do so again.
 */
export function createThreadReader(options: { threadUrl: URL; timeoutMs?: number }): PageReader {
  const thread = new AskingThread<ReadRequest, ReadAnswer>({ timeoutMs: TIMEOUT_MS, ...options })
  let files = 0
  return {
    async open(type, bytes, { maxPixels, drawnDpi, maxDrawnPixels, thumbnailWidth }) {
      const limits = { maxPixels, drawnDpi, maxDrawnPixels, thumbnailWidth }
      const file = ++files
      // A copy, because the thread takes what it is given.
      const given = Uint8Array.from(bytes)
      const opened = await ask(thread, { kind: 'open', file, type, bytes: given, limits }, [given.buffer])
      if (opened.kind !== 'opened') throw strange(opened)
      return {
        pages: opened.pages,
        page: async (page) => {
          const answer = await ask(thread, { kind: 'page', file, page })
          if (answer.kind !== 'page') throw strange(answer)
          return answer.page
        },
      }
    },
    close: () => thread.close(),
  }
}

async function ask(
  thread: AskingThread<ReadRequest, ReadAnswer>,
  request: ReadRequest,
  transfer: readonly ArrayBuffer[] = [],
): Promise<ReadAnswer> {
  try {
    const answer = await thread.ask(request, transfer)
    if (answer.kind === 'refused') throw new AppError(answer.problem, { data: answer.data })
    return answer
  } catch (error) {
    if (!(error instanceof ThreadFailedError) || error.message === 'closed') throw error
    const data: Record<string, number> = request.kind === 'page' ? { page: request.page } : {}
    throw new AppError('scan.too-heavy', { data, cause: error })
  }
}

const strange = (answer: ReadAnswer): Error =>
  new Error(`scan thread: ${answer.kind === 'failed' ? answer.message : answer.kind}`)
