import { Link } from 'react-router-dom'
import { mayDo } from '../lib/access'
import { useMe } from '../lib/session'

const SHOWN = [
  { show: 'duplicate', label: '疑似重复' },
  { show: 'unlinked', label: '未匹配' },
  { show: 'proposal', label: '待复核' },
  { show: 'told', label: '本人自述' },
  { show: 'unshelved', label: '待整理入库' },
] as const

export type Shown = (typeof SHOWN)[number]['show']

const PLACES = [
  ...SHOWN.map(({ show, label }) => ({ show, label, to: `/archives/desk?show=${show}` })),
  { show: 'scans', label: '扫描件待核对', to: '/archives/scans' },
] as const

/** Finding files, and the records that wait to be decided: `shown` is the list one is at, none at the search. */
export function ArchivePlaces({ shown }: { shown?: Shown | 'scans' }) {
  const me = useMe().data
  if (!me || !mayDo(me, 'archive.desk')) return null
  return (
    <nav className="show-switch" aria-label="档案范围">
      <Link to="/archives" aria-current={shown ? undefined : 'page'}>
        查找
      </Link>
      {PLACES.map(({ show, label, to }) => (
        <Link key={show} to={to} aria-current={shown === show ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
