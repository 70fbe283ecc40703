import { showPhone } from '@shared/contract/sign-in-by-provider'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Lead } from '../../kit/lead'
import { PhoneButton } from '../../kit/native/phone-button'
import { Problem } from '../../kit/problem'
import { api } from '../../lib/api'
import { deviceField } from '../../lib/device'
import { useDeed } from '../../lib/use-deed'
import { PhoneAndCode } from '../code/phone-and-code'
import type { TakeAnswer } from './take-answer'

interface ShowPhoneProps {
  token: string
  take: TakeAnswer
  onStartOver: () => void
}

const inWechat = process.env.TARO_ENV === 'weapp'

/** The provider's account is new to us: a phone number leads to the person's account, or begins one. */
export function ShowPhone({ token, take, onStartOver }: ShowPhoneProps) {
  const deed = useDeed()
  const [bySms, setBySms] = useState(!inWechat)
  const [refused, setRefused] = useState(false)
  const show = (proof: Parameters<typeof body>[1]) => take(api.call(showPhone, { body: body(token, proof) }))
  return (
    <>
      <Lead>还差一步：确认您的手机号。已有账号的会登录到原来的账号，没有的会新开一个。</Lead>
      {refused && <Problem text="没有取得手机号，请再试一次，或改用短信验证码。" />}
      {deed.problem && <Problem {...deed.problem} />}
      {bySms ? (
        <PhoneAndCode
          draft="sign-in"
          act="登录"
          onCode={(phone, code) => show({ kind: 'phone', phone, code })}
        />
      ) : (
        <>
          <PhoneButton
            onCode={(code) => deed.run(() => show({ kind: 'weapp-phone', code }))}
            onRefused={() => setRefused(true)}
          >
            用微信的手机号
          </PhoneButton>
          <Button kind="secondary" onPress={() => setBySms(true)}>
            用短信验证码
          </Button>
        </>
      )}
      <Button kind="quiet" onPress={onStartOver}>
        换一种方式登录
      </Button>
    </>
  )
}

const body = (
  token: string,
  proof: { kind: 'phone'; phone: string; code: string } | { kind: 'weapp-phone'; code: string },
) => ({ token, proof, ...deviceField() })
