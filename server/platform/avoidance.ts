import { AppError } from '@shared/kernel/app-error'
import { reg } from '@shared/kernel/reg'

reg('N10')

/**
 * Refuses what is about somebody the actor must keep away from. `avoids`: keyed indexes of ID numbers and ids of colleagues
 * (Actor.kin); `about`: those a record is about. Throws `permission.avoidance` (article 10).
 */
export function keepApart(avoids: readonly string[] | undefined, about: readonly string[]): void {
  if (avoids?.length && about.some((subject) => avoids.includes(subject)))
    throw new AppError('permission.avoidance', { article: 'N10' })
}

/** The part of a list's filter that leaves out records about them; `field` holds the keyed index of the person. */
export const withoutKin = (avoids: readonly string[] | undefined, field: string): object =>
  avoids?.length ? { [field]: { $nin: [...avoids] } } : {}
