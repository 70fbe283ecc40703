import { parentPort } from 'node:worker_threads'
import { AppError } from '@shared/kernel/app-error'
import type { Opened, ReadAnswer, ReadRequest } from './messages'
import { openPdf } from './open-pdf'
import { openPicture } from './open-picture'

// Entry of the thread that takes files apart: one request in, one answer out, in order. Bundled as a file of its own.
const port = parentPort
if (!port) throw new Error('scan thread: not started as a worker thread')

/** The file that is open, by the number it was asked for under. */
let current: { file: number; opened: Opened } | null = null

port.on('message', ({ id, ...request }: ReadRequest & { id: number }) => {
  answer(request).then(
    (reply) => port.postMessage({ id, ...reply }),
    (error: unknown) => port.postMessage({ id, ...explain(error) }),
  )
})

type Reply = ReadAnswer extends infer A ? (A extends { id: number } ? Omit<A, 'id'> : never) : never

async function answer(request: ReadRequest): Promise<Reply> {
  if (request.kind === 'page') {
    if (current?.file !== request.file) throw new Error('that file is not open here')
    return { kind: 'page', page: await current.opened.page(request.page) }
  }
  await current?.opened.close()
  current = null
  const open = request.type === 'application/pdf' ? openPdf : openPicture
  const opened = await open(request.bytes, request.limits)
  current = { file: request.file, opened }
  return { kind: 'opened', pages: opened.pages }
}

function explain(error: unknown): Reply {
  if (error instanceof AppError) {
    const {
      key,
      details: { data = {} },
    } = error
    return { kind: 'refused', problem: key, data }
  }
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
}
