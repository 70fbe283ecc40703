import { endStaffSessions, listStaffSessions } from '@shared/contract/staff-self'
import { sayInstant } from '@shared/kernel/dates'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Loading } from '../kit/loading'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { SessionRow } from '../kit/session-row'
import { announce } from '../lib/announce'
import { staffApi } from '../lib/api'
import { useCommand } from '../lib/use-command'
import { problemOf } from '../problem/problem-of'

/** Where one is signed in; any but this one can be ended here. */
export function OwnSessionsPart() {
  const query = useQuery({ queryKey: ['own-sessions'], queryFn: () => staffApi.call(listStaffSessions) })
  const end = useCommand(endStaffSessions)
  const sessions = query.data?.sessions ?? []
  const stop = async (session?: string): Promise<void> => {
    if (!(await end.send(session ? { session } : {}))) return
    announce(session ? '这次登录已结束。' : '其他登录都已结束。')
    await query.refetch()
  }
  return (
    <Section
      title="我的登录"
      aside={
        sessions.length > 1 && (
          <Button loading={end.isSending} onClick={() => void stop()}>
            结束其他登录
          </Button>
        )
      }
    >
      <ProblemNotice problem={end.problem} />
      {query.isPending && <Loading what="登录" />}
      {query.error && !query.data && <p role="alert">{problemOf(query.error).message}</p>}
      <ul className="rows">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session}>
            {!session.current && (
              <Button
                aria-label={`结束 ${sayInstant(session.createdAt)} 的登录`}
                onClick={() => void stop(session.id)}
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
