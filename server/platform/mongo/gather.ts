import { AppError } from '@shared/kernel/app-error'
import { recordersHere, sharedBy } from './commands'

export interface GatherPlan<Q, A> {
  /** Asks for all of them in one command: one answer each, in the order of the questions. Its rejection is everybody's. */
  send: (questions: readonly Q[]) => Promise<readonly A[]>
  /** Questions in one command, at most. */
  most: number
}

/** Questions that wait for a command, at most: far more than a process can have requests open. */
export const MOST_WAITING = 10_000
/** Milliseconds after which those that wait no longer wait for a slow command: its connection may be dead. */
export const PATIENCE_MS = 1_000

interface Waiting<Q, A> {
  question: Q
  recorders: ReturnType<typeof recordersHere>
  resolve: (answer: A) => void
  reject: (error: unknown) => void
}

/**
 * Lets callers side by side share commands. Nobody waits for company: questions asked in one turn of the event loop go out
 * together at its end, unless a command is under way; those that come meanwhile go together, in the order they came, with
 * the next. A question is only ever part of a command that was sent after it was asked, so a caller reads what was written
 * before it asked. The function returned throws what `send` throws, and `system.unavailable` when too many wait already.
 */
export function gather<Q, A>({ send, most }: GatherPlan<Q, A>): (question: Q) => Promise<A> {
  const queue: Waiting<Q, A>[] = []
  let busy = false

  const sendNext = (): void => {
    busy = queue.length > 0
    if (!busy) return
    // Whichever comes first lets the next command go: the end of this one, or the end of patience with it.
    const onward = once(() => setImmediate(sendNext))
    const late = setTimeout(onward, PATIENCE_MS)
    void settle(queue.splice(0, most), send).finally(() => {
      clearTimeout(late)
      onward()
    })
  }

  return (question) =>
    new Promise<A>((resolve, reject) => {
      if (queue.length >= MOST_WAITING) return reject(new AppError('system.unavailable'))
      queue.push({ question, recorders: recordersHere(), resolve, reject })
      if (busy) return
      busy = true
      setImmediate(sendNext)
    })
}

/** Sends one command and tells everybody its outcome. Never rejects. */
async function settle<Q, A>(batch: Waiting<Q, A>[], send: GatherPlan<Q, A>['send']): Promise<void> {
  const callers = batch.map(({ recorders }) => recorders)
  try {
    const answers = await sharedBy(callers, () => send(batch.map(({ question }) => question)))
    if (answers.length !== batch.length) throw new Error(`${batch.length} asked, ${answers.length} answered`)
    for (const [at, { resolve }] of batch.entries()) resolve(answers[at] as A)
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
}

function once(run: () => void): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    run()
  }
}
