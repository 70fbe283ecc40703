import { useState } from 'react'
import { Page } from '../../kit/page'
import { Text } from '../../kit/text'
import { replace, restart, useRouteParams } from '../../platform/navigation'
import { CodeStep } from './code-step'
import { PhoneStep } from './phone-step'

const PLACES = /^\/pages\/(home|cases|me)\/index$/

/** Signing in: first the phone, then the code; afterwards back to where the person was. */
export default function SignInPage() {
  const params = useRouteParams()
  const [phone, setPhone] = useState('')
  const goOn = () => {
    const to = decodeURIComponent(params.to ?? '') || '/pages/home/index'
    return PLACES.test(to) ? restart(to) : replace(to)
  }
  return (
    <Page title="登录" where="档易办">
      {phone ? (
        <CodeStep phone={phone} onChangePhone={() => setPhone('')} onSignedIn={goOn} />
      ) : (
        <PhoneStep onSent={setPhone} />
      )}
      <Text secondary>没有注册过也可以直接登录。我们只用手机号登录和通知您办件进展。</Text>
    </Page>
  )
}
