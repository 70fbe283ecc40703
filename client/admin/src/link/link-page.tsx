import { openStaffLink } from '@shared/contract/staff-links'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router-dom'
import { Loading } from '../kit/loading'
import '../login/login.css'
import { staffApi } from '../lib/api'
import { useTitle } from '../lib/use-page'
import { LinkForm } from './link-form'
import { LinkProblem } from './link-problem'
import './link.css'

/** A one-time link: who it is for and what for, then a password and a second factor. The token never leaves the part behind #. */
export function LinkPage() {
  const token = decodeURIComponent(useLocation().hash.slice(1))
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => staffApi.call(openStaffLink, { body: { token } }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
  })
  useTitle('一次性链接')
  return (
    <main className="login">
      <div className="login__sheet link">
        <p className="login__product">档易办工作台</p>
        {token === '' && <LinkProblem problem={null} onRetry={() => undefined} />}
        {link.error && <LinkProblem problem={link.error} onRetry={() => void link.refetch()} />}
        {token !== '' && link.isPending && <Loading what="链接" />}
        {link.data && <LinkForm token={token} link={link.data} />}
      </div>
    </main>
  )
}
