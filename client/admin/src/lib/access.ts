import { type Action, mayEver } from '@shared/domain/policy/table'
import type { StaffMember } from './session'

/** Whether the posts a member has where they work now let them do this at all. The server decides; this chooses what to offer. */
export const mayDo = ({ id, posts }: Pick<StaffMember, 'id' | 'posts'>, action: Action): boolean =>
  mayEver({ kind: 'staff', id, roles: ['staff', ...posts] }, action)

interface Place {
  to: string
  label: string
  /** What one must be able to do to be led there; null: everybody. */
  needs: Action | null
}

const PLACES: readonly Place[] = [
  { to: '/', label: '待办', needs: 'queue.read' },
  { to: '/window', label: '窗口', needs: 'window.serve' },
  { to: '/transfers', label: '转递', needs: 'queue.read' },
  { to: '/graduates', label: '毕业生', needs: 'graduate.read' },
  { to: '/archives', label: '档案', needs: 'archive.search' },
  { to: '/counter', label: '柜台', needs: 'account.proposals' },
  { to: '/staff', label: '工作人员', needs: 'staff.list' },
  { to: '/centres', label: '机构', needs: 'table.propose' },
  { to: '/tables', label: '当地规定', needs: 'table.propose' },
  { to: '/imports', label: '导入', needs: 'import.read' },
  { to: '/forming-units', label: '形成单位', needs: 'forming-unit.read' },
  { to: '/personal-accounts', label: '个人账户', needs: 'custody.list' },
  { to: '/collective-accounts', label: '集体账户', needs: 'collective.list' },
  { to: '/certificates', label: '证明', needs: 'certificate.list' },
  { to: '/calendar', label: '工作日历', needs: 'calendar.read' },
  { to: '/me', label: '我的账号', needs: null },
]

/** The places of the staff view that are of use to this member, the one to begin with first. */
export const placesFor = (member: Pick<StaffMember, 'id' | 'posts'>): readonly Place[] =>
  PLACES.filter(({ needs }) => needs === null || mayDo(member, needs))
