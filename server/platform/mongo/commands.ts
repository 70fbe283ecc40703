import { AsyncLocalStorage } from 'node:async_hooks'
import type mongoose from 'mongoose'

/** The comment of commands a process sends for itself, from a timer: they are nobody's round trips. */
export const BACKGROUND = 'background'

/** A command as it was sent: its name, its collection if it has one, and the whole of it. */
export interface SentCommand {
  name: string
  collection: string | undefined
  command: Readonly<Record<string, unknown>>
}

export interface Recorded<T> {
  result: T
  commands: SentCommand[]
}

/**
 * Runs `fn` and returns the commands sent on this connection meanwhile, by whomever: also those a server in this
 * process sends to answer a request. The connection must have been opened with `monitorCommands`.
 */
export async function recordCommands<T>(
  connection: mongoose.Connection,
  fn: () => Promise<T>,
): Promise<Recorded<T>> {
  const recorders = RECORDERS.get(connection)
  if (!recorders) throw new Error('recordCommands needs a connection opened with monitorCommands')
  const commands: SentCommand[] = []
  recorders.add(commands)
  try {
    return { result: await fn(), commands }
  } finally {
    recorders.delete(commands)
  }
}

/**
 * Runs `fn` and returns the commands sent by it and by what it awaits, whatever else runs at the same time: used to
 * count the round trips of one request. Works on connections opened with `monitorCommands`; others count nothing.
 */
export async function countRoundTrips<T>(fn: () => Promise<T>): Promise<Recorded<T>> {
  const commands: SentCommand[] = []
  // Awaited inside: a mongoose query is sent only when someone waits for it.
  const result = await CONTEXT.run([commands], async () => {
    const value = await fn()
    return value
  })
  return { result, commands }
}

/** Who counts the round trips of what runs here. */
export const recordersHere = (): readonly SentCommand[][] => CONTEXT.getStore() ?? NOBODY

/** Runs `fn` for several callers at once: what it sends counts for each of them, and for nobody else. */
export function sharedBy<T>(callers: readonly (readonly SentCommand[][])[], fn: () => T): T {
  const recorders = callers.flat()
  // Nobody counts: entering a context would start the hooks that cost every promise of the process a little.
  if (recorders.length === 0 && recordersHere().length === 0) return fn()
  return CONTEXT.run(recorders, fn)
}

/** Begins to observe a connection; connectDatabase calls it for connections with `monitorCommands`. */
export function watchCommands(connection: mongoose.Connection): void {
  if (RECORDERS.has(connection)) return
  const recorders = new Set<SentCommand[]>()
  RECORDERS.set(connection, recorders)
  connection.getClient().on('commandStarted', (event: mongoose.mongo.CommandStartedEvent) => {
    if (OF_THE_DRIVER.has(event.commandName) || event.command.comment === BACKGROUND) return
    const sent = asSent(event)
    for (const commands of recorders) commands.push(sent)
    // The event fires inside the caller's async context, so the store is the one of the request that sent it.
    for (const commands of CONTEXT.getStore() ?? []) commands.push(sent)
  })
}

const CONTEXT = new AsyncLocalStorage<readonly SentCommand[][]>()
const NOBODY: readonly SentCommand[][] = []
const RECORDERS = new WeakMap<mongoose.Connection, Set<SentCommand[]>>()
/** Sent by the driver for itself: greeting a new pooled connection, ending implicit sessions. */
const OF_THE_DRIVER = new Set(['hello', 'ismaster', 'endSessions'])

function asSent(event: mongoose.mongo.CommandStartedEvent): SentCommand {
  const command = event.command as Record<string, unknown>
  const target = event.commandName === 'getMore' ? command.collection : command[event.commandName]
  return {
    name: event.commandName,
    collection: typeof target === 'string' ? target : undefined,
    command,
  }
}
