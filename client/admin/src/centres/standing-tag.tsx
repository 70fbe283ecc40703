import { StateTag, type StateTone } from '../kit/state-tag'
import type { CentreNode } from './use-centres'

const SAYS: Record<CentreNode['tone'], { tone: StateTone; label: string }> = {
  none: { tone: 'waiting', label: '主管部门' },
  good: { tone: 'done', label: '可保管档案' },
  'ends-soon': { tone: 'now', label: '授权将到期' },
  gone: { tone: 'stopped', label: '不能保管档案' },
}

/** Whether a node may keep files now, in a word. */
export function StandingTag({ tone }: Pick<CentreNode, 'tone'>) {
  return <StateTag tone={SAYS[tone].tone}>{SAYS[tone].label}</StateTag>
}
