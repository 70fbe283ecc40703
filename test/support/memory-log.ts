import { createLogger, type Logger } from '@server/platform/log'

export interface MemoryLog {
  /** The product's logger at its most talkative. */
  logger: Logger
  /** Everything written so far, as it would stand in the file. */
  text: () => string
  lines: () => Record<string, unknown>[]
}

/** A real logger that writes to memory. */
export function memoryLog(): MemoryLog {
  const written: string[] = []
  const destination = { write: (line: string) => void written.push(line) }
  return {
    logger: createLogger({ level: 'trace', part: 'test', destination }),
    text: () => written.join(''),
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
  }
}
