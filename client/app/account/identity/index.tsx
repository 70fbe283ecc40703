import { useState } from 'react'
import { Page } from '../../kit/page'
import { destination } from '../../lib/destination'
import { SignInGate } from '../../lib/sign-in-gate'
import { forgetQueries } from '../../lib/use-query'
import { returnTo, useRouteParams } from '../../platform/navigation'
import { ClaimForm } from './claim-form'
import { Later } from './later'

/** Who am I: shown once, and only when something needs it; afterwards back to what needed it. */
export default function IdentityPage() {
  const params = useRouteParams()
  const [later, setLater] = useState(false)
  const to = destination(params.to, '/account/level/index')
  const goOn = () => {
    forgetQueries()
    returnTo(to)
  }
  return (
    <Page title={later ? '已保存，稍后再核验' : '实名核验'} where="身份信息">
      <SignInGate to={`/account/identity/index?to=${encodeURIComponent(to)}`} why="登录后才能核验身份。">
        {later ? (
          <Later onRetry={() => setLater(false)} onGoOn={goOn} />
        ) : (
          <ClaimForm onDone={goOn} onLater={() => setLater(true)} />
        )}
      </SignInGate>
    </Page>
  )
}
