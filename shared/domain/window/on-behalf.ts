import { reg } from '@shared/kernel/reg'
import { DOCUMENTS, type Document } from '../accounts/levels'
import type { Actor, Role } from '../policy/roles'

reg('N12-person', 'N29-refuse', 'N29-rules', 'B6-anywhere')

/** A walk-in whose command a clerk gives for them: at which centre's window, and by which card they were known. */
export interface OnBehalf {
  /** The centre of the window, which need not be the one that keeps the file (B6-anywhere). */
  centreId: string
  document: Document
}

/** Whoever serves at the window. */
const AT_WINDOW: Role = 'clerk'

/**
 * The role in which the actor may give the command at all. At the window a clerk gives what is the person's own to give, for
 * the person who stands there: every item is served to walk-ins, none needs a phone (N29-refuse).
 */
export const roleFor = (
  row: { actors: readonly Role[] },
  actor: Pick<Actor, 'roles'>,
  onBehalf?: OnBehalf,
): Role | undefined =>
  onBehalf
    ? row.actors.includes('person') && actor.roles.includes(AT_WINDOW)
      ? AT_WINDOW
      : undefined
    : row.actors.find((candidate) => actor.roles.includes(candidate))

/** The cards that prove at the window who somebody is (N12-2). */
export const WINDOW_DOCUMENTS: readonly { code: Document; says: string }[] = DOCUMENTS.map((code) => ({
  code,
  says: code === 'id-card' ? '居民身份证' : '社会保障卡',
}))
