import { may } from '@shared/domain/policy/table'
import { sayPosts } from '@shared/domain/staff/posts'
import { AppError } from '@shared/kernel/app-error'
import type { ListExport } from '../../exports'
import type { StaffContext } from '../deps'
import { presentRow } from '../present-account'

type Row = ReturnType<typeof presentRow>

/** The roster of one centre, one's own unless another is named, as its page shows it. */
export const rosterExport = (deps: Pick<StaffContext, 'staff' | 'centres'>): ListExport<Row> => ({
  title: '工作人员',
  action: 'staff.list',
  columns: [
    { title: '姓名', read: ({ name }) => name, width: 14 },
    { title: '账号', read: ({ username }) => username, width: 20 },
    { title: '岗位', read: ({ places }) => sayPosts(places), width: 40 },
    { title: '状态', read: ({ statusLabel }) => statusLabel },
  ],
  open: async (actor, { centre }) => {
    const centreId = centre ?? actor.centreId ?? ''
    if (!deps.centres.has(centreId) || !may(actor, 'staff.list', { centreId }))
      throw new AppError('permission.denied')
    const members = await deps.staff.roster(centreId)
    return { centreId, rows: members.map((member) => presentRow(deps, member)) }
  },
})
