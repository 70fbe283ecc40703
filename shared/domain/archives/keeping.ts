import { reg } from '@shared/kernel/reg'
import type { FactBody } from '../facts/types'

reg('N12-unit', 'S-change')

/** How a file is kept (存档性质): in its person's own name, or under the collective account of a unit. */
export type Keeping = { nature: 'personal' } | { nature: 'collective'; collectiveId: string }

/** The kind of the fact that changes it; moves no bag. `data`: a `Keeping`, and the case or the import that brought it. */
export const KEEPING_FACT = 'change-keeping'

export const isKeepingFact = (kind: string): kind is typeof KEEPING_FACT => kind === KEEPING_FACT

const PERSONAL: Keeping = { nature: 'personal' }

/** How a file is kept, folded from its facts, oldest first; others are passed over. Personal where none says otherwise. */
export function keepingOf(facts: readonly Pick<FactBody, 'kind' | 'data'>[]): Keeping {
  const last = facts.findLast(({ kind }) => isKeepingFact(kind))
  const { nature, collectiveId } = last?.data ?? {}
  return nature === 'collective' && typeof collectiveId === 'string'
    ? { nature, collectiveId }
    : { ...PERSONAL }
}

/** Why a file is no longer under an account, where that is no choice of how to keep it: it has left the centre. */
export type KeepingEnd = 'left'

/** How the file's thread tells it. */
export const sayKeepingFact = ({ nature, why }: FactBody['data']): string => {
  if (why === 'left') return '已寄出，不再列在单位集体账户'
  return nature === 'collective' ? '按单位集体账户存档' : '按个人账户存档'
}
