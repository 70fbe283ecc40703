import { type DestinationStream, type Logger, pino } from 'pino'
import { scrub, scrubText } from './scrub'

export type { Logger } from 'pino'

export interface LogOptions {
  /** 'trace' … 'fatal' or 'silent'. */
  level: string
  /** Which part writes: 'api', 'worker', 'simulators'. */
  part: string
  /** Where lines go; standard output by default. */
  destination?: DestinationStream
}

/**
 * The logger: one JSON object a line. Whatever is handed in, ID numbers,
 * mobile numbers, codes, tokens, cookies and passwords do not reach the line: objects are scrubbed by key and value,
 * and the finished line is scrubbed once more for what came in by the message.
 */
export function createLogger({ level, part, destination }: LogOptions): Logger {
  const options = {
    level,
    base: { part, pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: {
      level: (label: string) => ({ level: label }),
      bindings: (bindings: object) => scrub(bindings) as Record<string, unknown>,
      log: (object: object) => scrub(object) as Record<string, unknown>,
    },
    // Errors arrive here already turned into plain scrubbed objects.
    serializers: { err: (error: unknown) => error },
    hooks: { streamWrite: scrubLine },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** A number among a child logger's bindings stands bare in the line: hiding it there would break the JSON. */
function scrubLine(line: string): string {
  const hidden = scrubText(line)
  return hidden === line || isJson(hidden) ? hidden : `${JSON.stringify(scrub(JSON.parse(line)))}\n`
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
