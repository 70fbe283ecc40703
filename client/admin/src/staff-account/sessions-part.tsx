import { sayInstant } from '@shared/kernel/dates'
import { Button } from 'antd'
import { Section } from '../kit/section'
import { SessionRow } from '../kit/session-row'
import type { PartProps } from './part'

/** Where the account is signed in now. */
export function SessionsPart({ account: { sessions, can }, ask }: PartProps) {
  const mayEnd = can.includes('end-sessions')
  return (
    <Section
      title="登录"
      aside={
        mayEnd &&
        sessions.length > 1 && <Button onClick={() => ask({ deed: 'end-all' })}>结束全部登录</Button>
      }
    >
      {sessions.length === 0 && <p>现在没有登录。</p>}
      <ul className="rows">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session}>
            {mayEnd && (
              <Button
                aria-label={`结束 ${sayInstant(session.createdAt)} 的登录`}
                onClick={() => ask({ deed: 'end-session', session: session.id })}
              >
                结束
              </Button>
            )}
          </SessionRow>
        ))}
      </ul>
    </Section>
  )
}
