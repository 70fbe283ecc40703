import { type Transferable, Worker } from 'node:worker_threads'

/** The thread ended, failed or was late before it answered; asking again may succeed. */
export class ThreadFailedError extends Error {
  override name = 'ThreadFailedError'
}

export interface AskingThreadOptions {
  /** The bundled thread, e.g. new URL('./pdf-thread.mjs', import.meta.url) in the server's own bundle. */
  threadUrl: URL
  /** Milliseconds one answer may take, the thread's start included. */
  timeoutMs: number
}

interface Job<Request, Answer> {
  request: Request & { id: number }
  transfer: readonly Transferable[]
  resolve(answer: Answer): void
  reject(error: Error): void
}

/**
 * A worker thread that is asked one thing after the other, off the event loop. One that ends, fails or is late takes only the
 * question it was at with it: that one is refused with ThreadFailedError, and the next one starts a fresh thread.
 */
export class AskingThread<Request extends object, Answer extends { id: number }> {
  private readonly waiting: Job<Request, Answer>[] = []
  private current: Job<Request, Answer> | null = null
  private timer: NodeJS.Timeout | undefined
  private worker: Worker | null = null
  private lastId = 0
  private closed = false
  private stopping: Promise<unknown> = Promise.resolve()

  constructor(private readonly options: AskingThreadOptions) {}

  /** How many threads were started: whoever left something in one knows by it whether that is still there. */
  starts = 0

  ask(request: Request, transfer: readonly Transferable[] = []): Promise<Answer> {
    if (this.closed) return Promise.reject(new ThreadFailedError('closed'))
    return new Promise((resolve, reject) => {
      this.waiting.push({ request: { ...request, id: ++this.lastId }, transfer, resolve, reject })
      this.next()
    })
  }

  async close(): Promise<void> {
    this.closed = true
    for (const job of this.waiting.splice(0)) job.reject(new ThreadFailedError('closed'))
    this.drop('closed')
    await this.stopping
  }

  private next(): void {
    if (this.current) return
    const job = this.waiting.shift()
    if (!job) return
    this.current = job
    const limit = this.options.timeoutMs
    this.timer = setTimeout(() => this.drop(`no answer within ${limit} ms`), limit)
    this.worker ??= this.start()
    this.worker.ref()
    this.worker.postMessage(job.request, [...job.transfer])
  }

  private start(): Worker {
    this.starts += 1
    const worker = new Worker(this.options.threadUrl)
    const ended = (reason: string) => {
      if (this.worker === worker) this.drop(reason)
    }
    worker.on('message', (answer: Answer) => this.settle(answer))
    worker.on('error', (error) => ended(error.message))
    worker.on('exit', (code) => ended(`thread ended with code ${code}`))
    return worker
  }

  private settle(answer: Answer): void {
    const job = this.current
    if (job?.request.id !== answer.id) return
    this.finishCurrent()
    job.resolve(answer)
    this.next()
  }

  private drop(reason: string): void {
    const { current, worker } = this
    this.worker = null
    this.finishCurrent()
    if (worker) this.stopping = worker.terminate()
    current?.reject(new ThreadFailedError(reason))
    this.next()
  }

  private finishCurrent(): void {
    clearTimeout(this.timer)
    this.current = null
    // One that waits for the next question keeps no process alive.
    this.worker?.unref()
  }
}
