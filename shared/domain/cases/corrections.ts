import { reg } from '@shared/kernel/reg'
import type { FactBody } from '../facts/types'

reg('N29-rules', 'N29-refuse')

/** The only reasons for which a decision is taken up again; the free note says the rest. */
export const CORRECTION_REASONS = [
  { code: 'file-misread', text: '对档案记载的认定有误。' },
  { code: 'record-corrected', text: '档案记载后来有了更正。' },
  { code: 'wrong-matter', text: '办错了人或办错了事项。' },
  { code: 'procedure', text: '没有按规定的程序办理。' },
  { code: 'complaint-upheld', text: '经复核或投诉查实，原决定有误。' },
] as const

/** The names of the commands by which a wrong decision is taken up again, the same for every service. */
export const CORRECTION = {
  propose: 'propose-correction',
  confirm: 'confirm-correction',
  reject: 'reject-correction',
} as const

const PREFIX = 'correcting-'

/** The state of a case while the correction of a decision waits for the second person. */
export const correcting = (decided: string): string => `${PREFIX}${decided}`

/** Whether a state is one in which the correction of a decision waits. */
export const isCorrecting = (state: string): boolean => state.startsWith(PREFIX)

/** The decision whose correction waits. */
export const decidedBefore = (waiting: string): string => waiting.slice(PREFIX.length)

/** How many decisions of a case were taken back by two people. */
export const correctionsIn = (facts: readonly Pick<FactBody, 'kind'>[]): number =>
  facts.filter(({ kind }) => kind === CORRECTION.confirm).length
