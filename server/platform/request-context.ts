import { AsyncLocalStorage } from 'node:async_hooks'

/** What travels with one request or job through every await. Never personal data: it is written to the log. */
export interface RequestContext {
  requestId: string
}

const storage = new AsyncLocalStorage<RequestContext>()

/** Runs `work` with the context; everything it awaits sees it. */
export const runWithContext = <T>(context: RequestContext, work: () => T): T => storage.run(context, work)

/** The context of the running request or job, undefined outside of one. */
export const currentContext = (): RequestContext | undefined => storage.getStore()
