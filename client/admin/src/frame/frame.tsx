import { useStore } from '@common/store'
import { useState } from 'react'
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router-dom'
import { sessionLost } from '../lib/api'
import { signInPath } from '../lib/next-place'
import { useMe } from '../lib/session'
import { useKeys } from '../lib/use-keys'
import { ProblemPage } from '../problem/problem-page'
import './frame.css'
import { KeyHelp } from './key-help'
import { LiveRegion } from './live-region'
import { TopBar } from './top-bar'

/** What stands around every page of a signed-in member of staff; without a sign-in it leads to the sign-in page. */
export function Frame() {
  const lost = useStore(sessionLost)
  const { pathname, search } = useLocation()
  const me = useMe()
  const navigate = useNavigate()
  const [helpOpen, setHelpOpen] = useState(false)
  useKeys({ '?': () => setHelpOpen(true), m: () => void navigate('/me') })
  if (lost) return <Navigate to={signInPath(pathname + search)} replace />
  return (
    <>
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <TopBar member={me.data} onHelp={() => setHelpOpen(true)} />
      <main id="main" className="main" tabIndex={-1}>
        {me.error && !me.data ? <ProblemPage error={me.error} onRetry={() => me.refetch()} /> : <Outlet />}
      </main>
      <KeyHelp open={helpOpen} onClose={() => setHelpOpen(false)} />
      <LiveRegion />
    </>
  )
}
