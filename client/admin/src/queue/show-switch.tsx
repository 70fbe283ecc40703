import { Link } from 'react-router-dom'
import type { Show } from './use-queue'

const PLACES: readonly { show: Show; to: string; label: string }[] = [
  { show: 'open', to: '/', label: '办理中' },
  { show: 'closed', to: '/?show=closed', label: '已办结' },
]

/** Cases that are open, or those that have ended. The address keeps the choice. */
export function ShowSwitch({ show }: { show: Show }) {
  return (
    <nav className="show-switch" aria-label="待办范围">
      {PLACES.map((place) => (
        <Link key={place.show} to={place.to} aria-current={place.show === show ? 'page' : undefined}>
          {place.label}
        </Link>
      ))}
    </nav>
  )
}
