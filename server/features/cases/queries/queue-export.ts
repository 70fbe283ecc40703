import { itemOf } from '@shared/domain/items/catalogue'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { maskIdNumber } from '@shared/kernel/identity'
import type { ListExport } from '../../exports'
import type { CaseRecord } from '../case-record'
import type { CaseDeps } from '../deps'
import { QUEUE_PAGE } from '../repository'

type Deps = Pick<CaseDeps, 'cases' | 'open'>

/** The queue of a centre as it is shown, page by page; without cases of the reader's kin. */
export const queueExport = (deps: Deps): ListExport<CaseRecord> => {
  const idNumber = (record: CaseRecord) => deps.open('cases.idNumber', record._id, record.idNumber)
  return {
    title: '待办',
    action: 'queue.read',
    columns: [
      { title: '办件编号', read: ({ no }) => no, width: 22 },
      { title: '事项', read: ({ item }) => itemOf(item).title, width: 20 },
      { title: '申请人', read: ({ applicantName }) => applicantName },
      {
        title: '公民身份号码',
        read: (record) => maskIdNumber(idNumber(record)),
        whole: { field: 'idNumber', read: idNumber },
        width: 24,
      },
      { title: '状态', read: ({ item, state }) => itemOf(item).states[state]?.says ?? state },
      { title: '受理日期', read: ({ openedAt }) => dayOf(openedAt) },
      { title: '办结期限', read: ({ dueOn }) => dueOn },
    ],
    open: async (actor, { centre, show }) => {
      const centreId = centre ?? actor.oversees?.[0] ?? actor.centreId ?? ''
      if (!may(actor, 'queue.read', { centreId })) throw new AppError('permission.denied')
      return { centreId, rows: rowsOf(deps, { centreId, open: show !== 'closed', avoids: actor.kin }) }
    },
  }
}

async function* rowsOf(
  { cases }: Deps,
  place: { centreId: string; open: boolean; avoids: readonly string[] | undefined },
): AsyncGenerator<CaseRecord> {
  for (let after = ''; ; ) {
    const found = await cases.queue({ ...place, after })
    const page = found.slice(0, QUEUE_PAGE)
    yield* page
    if (found.length <= QUEUE_PAGE) return
    after = page.at(-1)?.queueKey ?? after
  }
}
