import { Entry } from '../../kit/entry'
import type { StatusTagProps } from '../../kit/status-tag'
import type { Told } from './told'

const TONES: Record<Told['points'][number]['severity'], StatusTagProps['tone']> = {
  key: 'stop',
  doubt: 'wait',
  later: 'now',
}

/** One point: what is wrong, what it will stand in the way of, what to do, and who can issue the paper. */
export function PointEntry({ point }: { point: Told['points'][number] }) {
  return (
    <Entry
      title={point.pointSays}
      tag={point.severitySays}
      tone={TONES[point.severity]}
      lines={[
        `${point.says}。`,
        `怎么办：${point.remedy}。`,
        point.issuers.length > 0 ? `可以找：${point.issuers.join('、')}` : undefined,
        point.blocks.length > 0 ? `会影响：${point.blocks.join('、')}` : undefined,
        `依据：${point.article}`,
      ]}
    />
  )
}
