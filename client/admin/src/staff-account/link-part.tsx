import { sayInstant } from '@shared/kernel/dates'
import { Button } from 'antd'
import { Section } from '../kit/section'
import type { PartProps } from './part'

const TITLES = { invitation: '邀请', recovery: '重设链接' } as const

/** A link that has been made and not followed yet. */
export function LinkPart({ account: { link, can, status }, ask }: PartProps) {
  if (!link && status !== 'invited') return null
  return (
    <Section title={link ? TITLES[link.purpose] : '邀请'}>
      <p>
        {link
          ? `一次性链接已发出，本人还没有使用，${sayInstant(link.expiresAt)} 前有效。`
          : '邀请链接已失效，本人还没有启用账号。'}
      </p>
      <div className="deeds">
        {can.includes('invite') && <Button onClick={() => ask({ deed: 'renew' })}>重新发出邀请</Button>}
        {can.includes('withdraw') && (
          <Button danger onClick={() => ask({ deed: 'withdraw' })}>
            撤销邀请
          </Button>
        )}
      </div>
    </Section>
  )
}
