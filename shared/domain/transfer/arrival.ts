import type { ProblemKey } from '@shared/kernel/problems'
import { reg } from '@shared/kernel/reg'
import type { Finding } from '../items/types'
import { tidyPackageNo } from './package-no'

reg('N20-4', 'N29-rules')

/** How the package looks when it comes. */
export const PACKAGE_STATES = {
  sealed: '密封完好，骑缝章清楚',
  damaged: '外包装破损，内层密封完好',
  opened: '密封已经拆开',
} as const

/** What staff read off a package that has come. `sentNo`: the number the sender gave; null where none has to match. */
export interface Arrival {
  sentNo: string | null
  packageNo: string
  /** Name and number on the notice are those of this case. */
  samePerson: boolean
  /** The label names this centre. */
  sameCentre: boolean
  state: string
}

export type ArrivalVerdict = { ok: true; notes: readonly string[] } | { ok: false; problem: ProblemKey }

/**
 * Whether a package is the one that is waited for. A wrong person's, or one for another centre, is taken by nobody; an opened or
 * damaged one is taken and told as it is: a bag is never sent round again for its looks.
 */
export function arrivalCheck(arrival: Arrival): ArrivalVerdict {
  const { sentNo, packageNo, samePerson, sameCentre, state } = arrival
  if (!samePerson) return { ok: false, problem: 'transfer.other-person' }
  if (!sameCentre) return { ok: false, problem: 'transfer.other-centre' }
  if (sentNo && tidyPackageNo(sentNo) !== tidyPackageNo(packageNo))
    return { ok: false, problem: 'transfer.number-differs' }
  return { ok: true, notes: notesOf(state) }
}

function notesOf(state: string): string[] {
  if (state === 'sealed') return []
  const known = Object.hasOwn(PACKAGE_STATES, state)
  const words = known ? PACKAGE_STATES[state as keyof typeof PACKAGE_STATES] : '状况没有说明'
  return [`到达时${words}，已如实记录，请逐件清点。`]
}

/** What both sides and the person are told of a package whose seal was not whole; nothing of one that was. */
export const sayBrokenSeal = (state: string): Finding[] =>
  state && state !== 'sealed'
    ? [
        {
          text: `${notesOf(state).join('')}`,
          remedy: '两位工作人员在场记录、拍照；清点结果会写在这里，缺了什么一次告诉本人。',
          article: 'N20-4',
        },
      ]
    : []
