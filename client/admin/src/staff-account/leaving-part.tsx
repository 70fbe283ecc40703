import { Button } from 'antd'
import { Section } from '../kit/section'
import type { PartProps } from './part'

/** The end of somebody's work here. */
export function LeavingPart({ account: { can }, ask }: PartProps) {
  if (!can.includes('leave')) return null
  return (
    <Section title="离岗">
      <p>核对并交接经手的未办结办件，账号立即锁定。已经办过的事项仍记在本人名下。</p>
      <div className="deeds">
        <Button danger onClick={() => ask({ deed: 'leave' })}>
          登记离岗
        </Button>
      </div>
    </Section>
  )
}
