import { prove, requestProofCode } from '@shared/contract/logins'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Lead } from '../../kit/lead'
import { Problem } from '../../kit/problem'
import { Text } from '../../kit/text'
import { provider, providerCode } from '../../platform/provider-code'
import { api } from '../api'
import { useDeed } from '../use-deed'
import { CodeStep } from './code-step'

type Kind = 'phone' | 'weapp' | 'alipay'

interface FreshProofProps {
  /** what comes next, said to the person: 移除登录方式前，请再确认是您本人。 */
  why: string
  /** the logins the account has */
  kinds: readonly Kind[]
  /** the page has just been opened: the focus is on its heading and stays there */
  arriving?: boolean
  onProved: () => Promise<void>
  onCancel?: () => void
}

/** Asks the person to show once more that the account is theirs: by the app's own account, or by a code to their phone. */
export function FreshProof({ why, kinds, arriving, onProved, onCancel }: FreshProofProps) {
  const deed = useDeed()
  const [sentTo, setSentTo] = useState('')
  const send = async () => setSentTo((await api.call(requestProofCode)).phone)
  const give = async (proof: { kind: Kind; code: string }) => {
    await api.call(prove, { body: { proof } })
    await onProved()
  }
  if (sentTo) {
    return (
      <CodeStep phone={sentTo} act="确认" onAgain={send} onCode={(code) => give({ kind: 'phone', code })} />
    )
  }
  const own = provider && kinds.includes(provider.kind) ? provider.kind : null
  const byProvider = () =>
    deed.run(async () => {
      const given = await providerCode()
      if (given.ok && own) await give({ kind: own, code: given.code })
    })
  return (
    <>
      {arriving ? <Text>{why}</Text> : <Lead>{why}</Lead>}
      {deed.problem && <Problem {...deed.problem} />}
      {own && <Button onPress={byProvider}>{own === 'weapp' ? '用微信确认' : '用支付宝确认'}</Button>}
      {kinds.includes('phone') && (
        <Button kind={own ? 'secondary' : 'primary'} onPress={() => deed.run(send)}>
          向我的手机发送验证码
        </Button>
      )}
      {!own && !kinds.includes('phone') && <Text>请在登录时用的微信或支付宝里打开档易办，再做这一步。</Text>}
      {onCancel && (
        <Button kind="quiet" onPress={onCancel}>
          先不做
        </Button>
      )}
    </>
  )
}
