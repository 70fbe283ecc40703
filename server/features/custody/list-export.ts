import { PERSON_KINDS } from '@shared/domain/persons/situations'
import type { Actor } from '@shared/domain/policy/roles'
import { maskIdNumber } from '@shared/kernel/identity'
import type { ListAsked, ListExport } from '../exports'
import type { CustodyDeps } from './deps'
import { type AccountLine, pageOf } from './list'

type Deps = Pick<CustodyDeps, 'personalAccounts' | 'archives' | 'open'>

/** The open accounts of a centre as its page finds them, newest first; without those of the reader's kin. */
export const accountsExport = (deps: Deps): ListExport<AccountLine> => {
  const idNumber = ({ account }: AccountLine) =>
    deps.open('personalAccounts.idNumber', account._id, account.idNumber)
  return {
    title: '个人账户',
    action: 'custody.list',
    columns: [
      { title: '协议编号', read: ({ account }) => account.caseNo, width: 22 },
      { title: '姓名', read: ({ account }) => account.holderName },
      {
        title: '公民身份号码',
        read: (line) => maskIdNumber(idNumber(line)),
        whole: { field: 'idNumber', read: idNumber },
        width: 24,
      },
      { title: '人员类别', read: ({ account }) => PERSON_KINDS[account.kind].says, width: 24 },
      { title: '协议版本', read: ({ account }) => account.agreement.version },
      { title: '开立日期', read: ({ account }) => account.openedOn, width: 14 },
      { title: '档案编号', read: ({ archiveNo }) => archiveNo ?? '档案未到', width: 20 },
    ],
    // The first page is asked for before the first byte: what it refuses is refused in words.
    open: async (actor, asked) => {
      const first = await pageOf(deps, actor, asked)
      return { centreId: actor.centreId ?? '', rows: rowsOf(deps, actor, asked, first) }
    },
  }
}

async function* rowsOf(
  deps: Deps,
  actor: Actor,
  asked: ListAsked,
  first: Awaited<ReturnType<typeof pageOf>>,
): AsyncGenerator<AccountLine> {
  for (let page = first; ; page = await pageOf(deps, actor, { ...asked, after: page.next })) {
    yield* page.lines
    if (page.next === null) return
  }
}
