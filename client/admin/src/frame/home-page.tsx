import { Navigate } from 'react-router-dom'
import { Loading } from '../kit/loading'
import { placesFor } from '../lib/access'
import { useMe } from '../lib/session'
import { QueuePage } from '../queue/queue-page'

/** The queue for those who handle cases; others begin where their work is. */
export function HomePage() {
  const me = useMe()
  if (!me.data) return <Loading what="账号" />
  const [first] = placesFor(me.data)
  return first && first.to !== '/' ? <Navigate to={first.to} replace /> : <QueuePage />
}
