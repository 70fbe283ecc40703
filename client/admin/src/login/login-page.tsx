import { useStore } from '@common/store'
import { problemSentence } from '@shared/kernel/phrases/problems'
import { Navigate, useLocation, useNavigate, useSearchParams } from 'react-router-dom'
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
  const enrolled = enrolledIn(useLocation().state)
  useTitle('登录')
  if (known && !lost) return <Navigate to={next} replace />
  return (
    <main className="login">
      <div className="login__sheet">
        <p className="login__product">档易办工作台</p>
        <h1>工作人员登录</h1>
        {known && lost && <Notice kind="quiet" title={problemSentence('sign-in.expired')} />}
        {enrolled && <Notice kind="quiet" title="账号已可以使用，请登录。验证器显示下一个验证码后再填写。" />}
        <LoginForm
          username={enrolled}
          onSignedIn={(member) => {
            beginSession(member)
            void navigate(next, { replace: true })
          }}
        />
        <p className="login__help">
          忘记密码或手机丢失，请联系本机构负责人或系统管理员，由两位同事确认后重设。
        </p>
      </div>
    </main>
  )
}

/** The user name the link page hands over; empty when one comes from elsewhere. */
const enrolledIn = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'enrolled' in state ? String(state.enrolled) : ''
