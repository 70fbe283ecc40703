import { dayOf, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { ThreadBead } from '../cases/thread'
import type { StateRow } from '../items/types'
import type { Journey } from './journey'

reg('W7-status', 'N26', 'N29-leak')

/** A moving file as somebody with a link sees it. */
export interface SharedJourney {
  label: string
  tone: StateRow['tone']
  thread: ThreadBead[]
}

const STATES = { done: 'done', now: 'now', next: 'to-come' } as const

/**
 * What others see of a journey by the link of its person, such as an employer: each step with its day (Asia/Shanghai), and no more; not
 * what was found of the bag, what its person was told, or why it ended.
 */
export function sharedJourney({ steps, stopped }: Pick<Journey, 'steps' | 'stopped'>): SharedJourney {
  const now = steps.find(({ state }) => state === 'now') ?? null
  const thread = steps.map(({ state, label, at }) => ({
    ...{ state: STATES[state], title: label, who: '' },
    when: at ? sayDay(dayOf(at)) : '',
  }))
  if (stopped) return { label: '已结束', tone: 'stopped', thread }
  const label = now ? `下一步：${now.label}` : (steps.at(-1)?.label ?? '')
  return { label, tone: now ? 'now' : 'done', thread }
}
