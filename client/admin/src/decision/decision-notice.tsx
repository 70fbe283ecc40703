import { OFFLINE } from '@common/api-problem'
import { Button } from 'antd'
import { type RefObject, useEffect, useState } from 'react'
import { CodeLine } from '../kit/code-line'
import { Notice } from '../kit/notice'
import { announce } from '../lib/announce'
import { problemOf } from '../problem/problem-of'
import { noticeFor } from './notice-for'
import type { useSend } from './use-send'

interface DecisionNoticeProps {
  sending: ReturnType<typeof useSend>
  focusRef: RefObject<HTMLDivElement>
  /** Reads the case again; the error when that failed. */
  reload: () => Promise<Error | null>
}

/** Why a decision has not been recorded, or is not known to be, and the one thing to do next. */
export function DecisionNotice({ sending, focusRef, reload }: DecisionNoticeProps) {
  const [failed, setFailed] = useState<Error | null>(null)
  const error = sending.problem
  useEffect(() => {
    if (error) focusRef.current?.focus()
  }, [error, focusRef])
  if (!error) return null
  const problem = problemOf(error)
  const { title, way } = noticeFor(problem)
  const look = async (): Promise<void> => {
    const again = await reload()
    setFailed(again)
    if (again) return
    sending.forget()
    announce('已是最新情况，您填写的内容还在。')
  }
  return (
    <Notice kind="alert" title={title} focusRef={focusRef}>
      <p>{problem.message}</p>
      {problem.key === OFFLINE && <p>再试一次不会重复办理。</p>}
      {failed && <p>{problemOf(failed).message}</p>}
      {way === 'retry' && (
        <Button loading={sending.isSending} onClick={() => void sending.sendAgain()}>
          再试一次
        </Button>
      )}
      {way === 'look' && <Button onClick={() => void look()}>查看最新情况</Button>}
      <CodeLine problem={problem} />
    </Notice>
  )
}
