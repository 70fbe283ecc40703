import { AppError } from '@shared/kernel/app-error'

/** The key of the problem that ended the work, or a word when nothing did: what a grid of a test is compared with. */
export const outcomeOf = (work: Promise<unknown>, well = 'none'): Promise<string> =>
  work.then(
    () => well,
    (error: unknown) => (error instanceof AppError ? error.key : String(error)),
  )
