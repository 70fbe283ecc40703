import type { Centre } from '@shared/domain/centres/types'
import { LEVEL_NAMES } from '@shared/domain/centres/types'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import type { ListExport } from '../../exports'
import type { DirectoryDeps } from '../deps'
import { SCOPE_NAMES, sayStanding } from '../present'

type Deps = Pick<DirectoryDeps, 'centres' | 'clock'>

/** Every node as staff see the tree, by region: first the columns of the official directory, then what only staff see. No round trip. */
export const centresExport = ({ centres, clock }: Deps): ListExport<Centre> => {
  const nameOf = (id: string | null): string => (id !== null && centres.has(id) ? centres.byId(id).name : '')
  const standingOf = (centre: Centre): string =>
    centre.kind === 'authority' ? '主管部门' : sayStanding(centres, centre, dayOf(clock.now()))
  return {
    title: '机构',
    action: 'centre.look',
    columns: [
      { title: '行政区划代码', read: ({ regionCode }) => regionCode },
      { title: '机构编号', read: ({ institutionCode }) => institutionCode ?? '', width: 16 },
      { title: '机构全称', read: ({ name }) => name, width: 36 },
      { title: '机构层级', read: ({ level }) => LEVEL_NAMES[level] },
      { title: '通讯地址', read: ({ address }) => address, width: 36 },
      { title: '联系电话', read: ({ phone }) => phone, width: 18 },
      { title: '办公时间', read: ({ hours }) => hours, width: 30 },
      { title: '上级', read: ({ parentId }) => nameOf(parentId), width: 30 },
      { title: '服务对象', read: ({ scope }) => scope.map((one) => SCOPE_NAMES[one]).join('、'), width: 24 },
      { title: '资格', read: standingOf, width: 40 },
    ],
    open: async (actor) => {
      const centreId = actor.oversees?.[0] ?? actor.centreId ?? ''
      if (!may(actor, 'centre.look', { centreId })) throw new AppError('permission.denied')
      const byRegion = (one: Centre, two: Centre): number =>
        one.regionCode + one.kind < two.regionCode + two.kind ? -1 : 1
      return { centreId, of: '全部地区', rows: centres.list().toSorted(byRegion) }
    },
  }
}
