import { signIn } from '@shared/contract/sign-in'
import { answerSecondCheck, claimNumber } from '@shared/contract/sign-in-by-provider'
import { useState } from 'react'
import { Lead } from '../../kit/lead'
import { Page } from '../../kit/page'
import { Problem } from '../../kit/problem'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { destination } from '../../lib/destination'
import { deviceField } from '../../lib/device'
import { returnTo, useRouteParams } from '../../platform/navigation'
import { provider } from '../../platform/provider-code'
import { PhoneAndCode } from '../code/phone-and-code'
import { ProviderStep } from './provider-step'
import { SecondCheck } from './second-check'
import { ShowPhone } from './show-phone'
import type { TakeAnswer } from './take-answer'
import { useSignIn } from './use-sign-in'

const client = process.env.TARO_ENV as 'h5' | 'weapp' | 'alipay'
const TITLES = { start: '登录', phone: '确认手机号', 'second-check': '核对本人' }

/** Signing in, one question after another; afterwards back to where the person was. */
export default function SignInPage() {
  const params = useRouteParams()
  const steps = useSignIn(() => returnTo(destination(params.to, '/pages/home/index')))
  const { challenge, take, startOver } = steps
  return (
    <Page title={TITLES[challenge?.needs ?? 'start']} where={challenge ? '登录' : '档易办'}>
      {steps.notice && <Problem {...steps.notice} />}
      {!challenge && steps.again && <Lead>请重新选一种方式登录。</Lead>}
      {!challenge && <Start take={take} />}
      {challenge?.needs === 'phone' && (
        <ShowPhone token={challenge.token} take={take} onStartOver={startOver} />
      )}
      {challenge?.needs === 'second-check' && (
        <SecondCheck
          onPerson={(who) =>
            take(api.call(answerSecondCheck, { body: { token: challenge.token, ...who, ...deviceField() } }))
          }
          onNewNumber={() =>
            take(api.call(claimNumber, { body: { token: challenge.token, ...deviceField() } }))
          }
          onStartOver={startOver}
        />
      )}
    </Page>
  )
}

/** The ways in: one tap where the app has an account of its own, a code by SMS everywhere. */
function Start({ take }: { take: TakeAnswer }) {
  const [byPhone, setByPhone] = useState(provider === null)
  const enter = (phone: string, code: string) =>
    take(api.call(signIn, { body: { phone, code, client, ...deviceField() } }))
  return (
    <>
      {byPhone ? (
        <PhoneAndCode draft="sign-in" act="登录" onCode={enter} />
      ) : (
        <ProviderStep take={take} onPhone={() => setByPhone(true)} />
      )}
      <Text secondary>没有注册过也可以直接登录。我们只用手机号登录和通知您办件进展。</Text>
    </>
  )
}
