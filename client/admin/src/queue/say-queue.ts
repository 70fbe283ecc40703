import type { QueueRow, Show } from './use-queue'

/** What is true of the rows on the screen, in a sentence. */
export function sayQueue(show: Show, rows: readonly QueueRow[], hasMore: boolean): string {
  const listed = `已列出 ${rows.length} 件${hasMore ? '，下面还有' : ''}`
  if (show === 'closed') return `${listed}。`
  const count = (tone: string): number => rows.filter((row) => row.clock?.tone === tone).length
  const parts = [
    ...(count('red') ? [`${count('red')} 件已超期`] : []),
    ...(count('amber') ? [`${count('amber')} 件快到期`] : []),
  ]
  return [`${listed}，先到期的在前`, ...parts].join('，').concat('。')
}

/** What an empty list means. */
export const EMPTY_QUEUE: Record<Show, { title: string; says: string }> = {
  open: { title: '现在没有待办', says: '有新申请时会自动出现在这里，不用刷新。' },
  closed: { title: '还没有办结的办件', says: '办结后的办件会留在这里，随时可以查看。' },
}
