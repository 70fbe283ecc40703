import { Button } from 'antd'
import { CodeLine } from '../kit/code-line'
import { Notice } from '../kit/notice'
import { problemOf } from '../problem/problem-of'

/** A list that is read page after page. */
interface Paged {
  error: Error | null
  data: unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  refetch: () => unknown
  fetchNextPage: () => unknown
}

/** Below the rows: the next page, and word of a reading that failed while older rows still stand. */
export function QueueMore({ queue }: { queue: Paged }) {
  const problem = queue.error ? problemOf(queue.error) : null
  return (
    <div className="queue-more">
      {problem && queue.data !== undefined && (
        <Notice kind="alert" title="列表没有更新，上面是之前读到的">
          <p>{problem.message}</p>
          <Button onClick={() => void queue.refetch()}>重试</Button>
          <CodeLine problem={problem} />
        </Notice>
      )}
      {queue.hasNextPage && (
        <Button loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
          再列出一些
        </Button>
      )}
    </div>
  )
}
