import { signInByProvider } from '@shared/contract/sign-in-by-provider'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Problem } from '../../kit/problem'
import { api } from '../../lib/api'
import { deviceField } from '../../lib/device'
import { useDeed } from '../../lib/use-deed'
import { provider, providerCode } from '../../platform/provider-code'
import type { TakeAnswer } from './take-answer'

interface ProviderStepProps {
  take: TakeAnswer
  onPhone: () => void
}

/** One tap with the account of the app one is in; the phone number is the other way. */
export function ProviderStep({ take, onPhone }: ProviderStepProps) {
  const deed = useDeed()
  const [refused, setRefused] = useState(false)
  if (!provider) return null
  const { kind, button } = provider
  const go = () =>
    deed.run(async () => {
      setRefused(false)
      const given = await providerCode()
      if (!given.ok) return setRefused(true)
      await take(api.call(signInByProvider, { body: { provider: kind, code: given.code, ...deviceField() } }))
    })
  return (
    <>
      {refused && <Problem text={`没有取得${button}的许可，请重试，或改用手机号登录。`} />}
      {deed.problem && <Problem {...deed.problem} />}
      <Button onPress={go}>{button}</Button>
      <Button kind="secondary" onPress={onPhone}>
        用手机号登录
      </Button>
    </>
  )
}
