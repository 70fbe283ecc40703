import type { listMyCases } from '@shared/contract/cases'
import type { RouteOutput } from '@shared/contract/route'
import { sayInstant } from '@shared/kernel/dates'

type Found = RouteOutput<typeof listMyCases>['cases'][number]

/** A case as one row: what and how it stands, then until when or since when. */
export function sayCase({ title, stateLabel, clock, openedAt }: Found): { title: string; note: string } {
  const running = clock && clock.tone !== 'stopped'
  const note = running
    ? `最晚 ${clock.dueText}${clock.provisional ? '，暂定' : ''}`
    : `${sayInstant(openedAt)} 提交`
  return { title: `${title} · ${stateLabel}`, note }
}
