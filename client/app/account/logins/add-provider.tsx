import { addLogin } from '@shared/contract/logins'
import { Button } from '../../kit/button'
import { Lead } from '../../kit/lead'
import { Problem } from '../../kit/problem'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { unlessProofNeeded } from '../../lib/proof/unless-proof-needed'
import { useDeed } from '../../lib/use-deed'
import { provider, providerCode } from '../../platform/provider-code'
import type { StepProps } from './wish'

const WHAT = 'add-login'

/** Adds the account of the app one is in. */
export function AddProvider({ again, onDone, onCancel }: StepProps) {
  const deed = useDeed()
  if (!provider) return null
  const { kind } = provider
  const name = kind === 'weapp' ? '微信' : '支付宝'
  const add = () =>
    deed.run(() =>
      unlessProofNeeded(again, async () => {
        const given = await providerCode()
        if (!given.ok) return
        const body = { proof: { kind, code: given.code } }
        await api.call(addLogin, { body, key: keyOf(WHAT, body) })
        carriedOut(WHAT)
        await onDone(`${name}登录已添加，下次可以一键登录。`)
      }),
    )
  return (
    <>
      <Lead>{`添加后，这个${name}账号可以一键登录您的档易办账号。`}</Lead>
      {deed.problem && <Problem {...deed.problem} />}
      <Button onPress={add}>{`添加${name}登录`}</Button>
      <Button kind="quiet" onPress={onCancel}>
        先不做
      </Button>
    </>
  )
}
