import { Worker } from 'node:worker_threads'
import type { PrintDocument, RenderedDocument } from '@server/platform/ports/document-renderer'
import { MissingGlyphError, RenderingFailedError } from './errors'
import type { RenderAnswer, RenderRequest } from './messages'
import type { SealRoom } from './seal-room'
import type { RoomRenderer } from './sealed-renderer'

export interface ThreadRendererOptions {
  /** The bundled thread, e.g. new URL('./pdf-thread.mjs', import.meta.url) in the server's own bundle. */
  threadUrl: URL
  /** Milliseconds one letter may take, its thread's start included. */
  timeoutMs?: number
}

interface Job {
  request: RenderRequest
  resolve(document: RenderedDocument): void
  reject(error: Error): void
}

const DEFAULT_TIMEOUT_MS = 30_000

/** Renders in one worker thread, off the event loop, one letter after the other. */
export const createThreadRenderer = (options: ThreadRendererOptions): RoomRenderer =>
  new ThreadRenderer(options)

/**
 * A thread that ends, fails or is late takes only the letter it was at with it: that one is refused with
 * RenderingFailedError, and the next one starts a fresh thread.
 */
class ThreadRenderer implements RoomRenderer {
  private readonly waiting: Job[] = []
  private current: Job | null = null
  private timer: NodeJS.Timeout | undefined
  private worker: Worker | null = null
  private lastId = 0
  private closed = false

  constructor(private readonly options: ThreadRendererOptions) {}

  render(document: PrintDocument, room?: SealRoom): Promise<RenderedDocument> {
    if (this.closed) return Promise.reject(new RenderingFailedError('closed'))
    return new Promise((resolve, reject) => {
      this.waiting.push({ request: { id: ++this.lastId, document, room }, resolve, reject })
      this.next()
    })
  }

  async close(): Promise<void> {
    this.closed = true
    for (const job of this.waiting.splice(0)) job.reject(new RenderingFailedError('closed'))
    this.dropThread('closed')
    await this.stopping
  }

  private stopping: Promise<unknown> = Promise.resolve()

  private next(): void {
    if (this.current) return
    const job = this.waiting.shift()
    if (!job) return
    this.current = job
    const limit = this.options.timeoutMs ?? DEFAULT_TIMEOUT_MS
    this.timer = setTimeout(() => this.dropThread(`no answer within ${limit} ms`), limit)
    this.worker ??= this.startThread()
    this.worker.postMessage(job.request)
  }

  private startThread(): Worker {
    const worker = new Worker(this.options.threadUrl)
    const ended = (reason: string) => {
      if (this.worker === worker) this.dropThread(reason)
    }
    worker.on('message', (answer: RenderAnswer) => this.settle(answer))
    worker.on('error', (error) => ended(error.message))
    worker.on('exit', (code) => ended(`thread ended with code ${code}`))
    return worker
  }

  private settle(answer: RenderAnswer): void {
    const job = this.current
    if (job?.request.id !== answer.id) return
    this.finishCurrent()
    if (answer.kind === 'rendered') {
      const { bytes, sha256, pages } = answer
      job.resolve({ bytes, sha256, pages })
    } else if (answer.kind === 'missing-glyph') {
      job.reject(new MissingGlyphError(answer.character, answer.field))
    } else {
      job.reject(new RenderingFailedError(answer.message))
    }
    this.next()
  }

  private dropThread(reason: string): void {
    const { current, worker } = this
    this.worker = null
    this.finishCurrent()
    if (worker) this.stopping = worker.terminate()
    current?.reject(new RenderingFailedError(reason))
    this.next()
  }

  private finishCurrent(): void {
    clearTimeout(this.timer)
    this.current = null
  }
}
