import { useStore } from '@common/store'
import { problemSentence } from '@shared/kernel/phrases/problems'
import { Navigate, useNavigate, useSearchParams } from 'react-router-dom'
import { Notice } from '../kit/notice'
import { sessionLost } from '../lib/api'
import { nextPlace } from '../lib/next-place'
import { beginSession, knownMember } from '../lib/session'
import { useTitle } from '../lib/use-page'
import './login.css'
import { LoginForm } from './login-form'

/** Signs a member of staff in and leads back to where they were. */
export function LoginPage() {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const next = nextPlace(search.get('next'))
  const lost = useStore(sessionLost)
  const known = knownMember()
  useTitle('登录')
  if (known && !lost) return <Navigate to={next} replace />
  return (
    <main className="login">
      <div className="login__sheet">
        <p className="login__product">档易办工作台</p>
        <h1>工作人员登录</h1>
        {known && lost && <Notice kind="quiet" title={problemSentence('sign-in.expired')} />}
        <LoginForm
          onSignedIn={(member) => {
            beginSession(member)
            void navigate(next, { replace: true })
          }}
        />
        <p className="login__help">忘记密码或换了手机，请联系两位管理员或负责人共同确认后重设。</p>
      </div>
    </main>
  )
}
