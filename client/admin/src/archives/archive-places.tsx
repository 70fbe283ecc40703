import { Link } from 'react-router-dom'
import { mayDo } from '../lib/access'
import { useMe } from '../lib/session'

const SHOWN = [
  { show: 'duplicate', label: '疑似重复' },
  { show: 'unlinked', label: '未匹配' },
  { show: 'proposal', label: '待复核' },
] as const

export type Shown = (typeof SHOWN)[number]['show']

/** Finding files, and the records that wait to be decided: `shown` is the list one is at, none at the search. */
export function ArchivePlaces({ shown }: { shown?: Shown }) {
  const me = useMe().data
  if (!me || !mayDo(me, 'archive.desk')) return null
  return (
    <nav className="show-switch" aria-label="档案范围">
      <Link to="/archives" aria-current={shown ? undefined : 'page'}>
        查找
      </Link>
      {SHOWN.map((place) => (
        <Link
          key={place.show}
          to={`/archives/desk?show=${place.show}`}
          aria-current={shown === place.show ? 'page' : undefined}
        >
          {place.label}
        </Link>
      ))}
    </nav>
  )
}
