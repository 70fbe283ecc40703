import { AppError } from '@shared/kernel/app-error'

/** The answer to a person whose file moves already (N20-1). */
export const movingAlready = (): AppError => new AppError('transfer.moving-already', { article: 'N20-1' })
