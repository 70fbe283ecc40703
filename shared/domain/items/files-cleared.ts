import { reg } from '@shared/kernel/reg'
import type { FactBody } from '../facts/types'

reg('N15-secret')

/** What the fact of a case keeps when the files handed in with it may not be kept any longer. */
export const FILES_CLEARED = 'filesCleared'

/** Whether the files of a case are removed, or about to be: nobody sees them any more, whatever came later. */
export const areFilesCleared = (facts: readonly Pick<FactBody, 'data'>[]): boolean =>
  facts.some(({ data }) => (data.kept as Record<string, unknown> | undefined)?.[FILES_CLEARED] === true)
