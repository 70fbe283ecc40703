import type { tellsBy as TellsBy } from './ask-to-tell'

/** A browser sends nobody messages. */
export const tellsBy: typeof TellsBy = null

export async function askToTell(): Promise<void> {
  return undefined
}
