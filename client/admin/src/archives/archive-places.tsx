import { NavLink, useSearchParams } from 'react-router-dom'
import { mayDo } from '../lib/access'
import { useMe } from '../lib/session'

const SHOWN = [
  { show: 'duplicate', label: '疑似重复' },
  { show: 'unlinked', label: '未匹配' },
  { show: 'proposal', label: '待复核' },
] as const

export type Shown = (typeof SHOWN)[number]['show']

/** Finding files, and the records that wait to be decided. */
export function ArchivePlaces() {
  const me = useMe().data
  const show = useSearchParams()[0].get('show')
  if (!me || !mayDo(me, 'archive.desk')) return null
  return (
    <nav className="show-switch" aria-label="档案范围">
      <NavLink to="/archives" end>
        查找
      </NavLink>
      {SHOWN.map((place) => (
        <NavLink
          key={place.show}
          to={`/archives/desk?show=${place.show}`}
          aria-current={show === place.show ? 'page' : undefined}
        >
          {place.label}
        </NavLink>
      ))}
    </nav>
  )
}
