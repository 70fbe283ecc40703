import { sayInstant } from '@shared/kernel/dates'
import { Button } from 'antd'
import { Section } from '../kit/section'
import type { PartProps } from './part'
import type { Account } from './use-account'

/** A forgotten password, a lost phone, and closing the account for a time. */
export function StandingPart({ account, ask }: PartProps) {
  const { can, recovery } = account
  if (!['recover', 'suspend', 'reinstate'].some((deed) => can.includes(deed as Account['can'][number])))
    return null
  return (
    <Section title="密码与停用">
      {recovery && <p>{sayRecovery(recovery)}</p>}
      <div className="deeds">
        {can.includes('recover') && !recovery?.mine && (
          <Button onClick={() => ask({ deed: 'recover' })}>
            {recovery ? '作为第二人确认重设' : '重设密码和验证器'}
          </Button>
        )}
        {can.includes('suspend') && (
          <Button danger onClick={() => ask({ deed: 'suspend' })}>
            停用账号
          </Button>
        )}
        {can.includes('reinstate') && <Button onClick={() => ask({ deed: 'reinstate' })}>恢复账号</Button>}
      </div>
    </Section>
  )
}

function sayRecovery({ confirmedBy, until, mine }: NonNullable<Account['recovery']>): string {
  const end = `${sayInstant(until)} 前有效。`
  return mine
    ? `重设密码：您已确认，还需要另一位管理员或负责人确认，${end}`
    : `重设密码：${confirmedBy.join('、')} 已确认，还需要一位管理员或负责人确认，${end}`
}
