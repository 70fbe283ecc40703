import { encodeDocument } from './bson'
import { commandBody, requestIdOf } from './wire'

/**
 * startSession ends the engine with SIGSEGV (0.1.1), so the session family never reaches it; the others make no
 * sense on an engine without accounts or are unsafe while it runs.
 */
const REFUSED_COMMANDS = new Set([
  'startSession',
  'refreshSessions',
  'killSessions',
  'killAllSessions',
  'killAllSessionsByPattern',
  'saslStart',
  'saslContinue',
  'authenticate',
  'wiredTigerRepair',
])

export interface Reply {
  requestId: number
  moreToCome: boolean
  /** The request was an OP_QUERY and has to be answered by an OP_REPLY. */
  legacy: boolean
  response: Buffer
}

/** The answer "no such command" for a refused command; null when the engine may have the message. */
export function refuse(message: Buffer): Reply | null {
  const body = commandBody(message)
  if (!body || !REFUSED_COMMANDS.has(body.name)) return null
  const response = encodeDocument({
    ok: 0,
    errmsg: `no such command: '${body.name}' (embedded engine)`,
    code: 59,
    codeName: 'CommandNotFound',
  })
  return { requestId: requestIdOf(message), moreToCome: false, legacy: false, response }
}
