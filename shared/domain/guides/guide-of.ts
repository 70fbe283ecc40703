import { reg } from '@shared/kernel/reg'
import type { Paper } from '../items/guide-text'
import type { ServiceItem } from '../items/types'
import { articleOfRow, citeReason, provision } from '../regulation/cite'
import { FREE } from './free'
import { stepsOf } from './steps'
import type { Guide, GuideClock } from './types'

reg('N26', 'N8', 'W6-all')

/** Of a place's local table: what its centres promise, in working days, by item. */
export interface GuideTable {
  promiseDays: Readonly<Record<string, number | undefined>>
  /** The rule or announcement the promise stands in. */
  source: string
  /** The place's figure is a provisional one of this system, no promise of the place. */
  ours?: boolean
}

/** At the window every service asks for this and nothing else by itself; online the real-name check takes its place. */
export const IDENTITY_PAPER: Paper = {
  when: '到窗口办理',
  what: '本人居民身份证原件',
  why: '确认是您本人申请，档案信息不会告诉别人。',
  instead: ['社会保障卡原件', '在线办理：登录后完成实名核验，不用带证件'],
  basis: provision(12).cite,
}

function clocksOf({ code, clock }: ServiceItem, table: GuideTable | null): GuideClock[] {
  const own: GuideClock = {
    workingDays: clock.workingDays,
    ...(clock.months ? { months: clock.months } : {}),
    basis: clock.basis,
    kind: clock.ours ? 'promise' : 'statutory',
    ours: clock.ours,
  }
  const days = table?.promiseDays[code]
  if (!table || days === undefined || (clock.ours && days === clock.workingDays)) return [own]
  const { source, ours = false } = table
  const local: GuideClock = { workingDays: days, basis: source, kind: 'promise', ours }
  return own.kind === 'statutory' ? [own, local] : [local]
}

/** Its own article first, then those its rows stand on; article 8 is said apart, once. */
function basisOf(item: ServiceItem): Guide['basis'] {
  const rows = item.rows.flatMap((row) => articleOfRow(row) ?? [])
  const seen = new Set([FREE.cite])
  return [item.article, ...rows].filter(({ cite }) => !seen.has(cite) && seen.add(cite))
}

/** The guide of one service (N26), all of it from the item's definition and the table of the place; pure. */
export const guideOf = (item: ServiceItem, table: GuideTable | null = null): Guide => ({
  item: item.code,
  title: item.title,
  summary: item.summary,
  who: item.guide.who,
  bring: item.byStaff ? item.guide.bring : [IDENTITY_PAPER, ...item.guide.bring],
  conditions: item.conditions.map(({ says }) => says),
  ...stepsOf(item),
  clocks: clocksOf(item, table),
  result: { says: item.guide.result, sample: item.guide.sample !== undefined },
  refusals: item.reasons.map((row) => ({ text: row.text, remedy: row.remedy, article: citeReason(row) })),
  free: FREE,
  basis: basisOf(item),
})
