import type { ImportView } from '@shared/contract/imports'
import { readListSender } from '@shared/contract/school-lists'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { staffApi } from '../lib/api'
import { problemOf } from '../problem/problem-of'

/** A list that its school uploaded itself: whom to ring about it is read when it is asked for, and noted. */
export function SenderPart({ view }: { view: ImportView }) {
  const [isAsked, setAsked] = useState(false)
  const sender = useQuery({
    queryKey: ['list-sender', view.id],
    queryFn: () => staffApi.call(readListSender, { params: { id: view.id } }),
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const isSent = view.state !== 'offered'
  return (
    <Section title="学校上传">
      <p className="quiet">
        {view.school}凭编号和上传码上传，
        {isSent ? '已发送，自动核对。没有对上的，学校用同一个编号也能看到。' : '还没有发送，不用处理。'}
      </p>
      {sender.error && <ProblemNotice problem={problemOf(sender.error)} title="没有读到发送人" />}
      {sender.data ? (
        <p>
          发送人：{sender.data.name}，电话 {sender.data.phone}
        </p>
      ) : (
        isSent && (
          <Button loading={sender.isFetching} onClick={() => setAsked(true)}>
            看发送人和电话（有记录）
          </Button>
        )
      )}
    </Section>
  )
}
