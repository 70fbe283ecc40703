import { addLogin } from '@shared/contract/logins'
import { Button } from '../../kit/button'
import { Lead } from '../../kit/lead'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { unlessProofNeeded } from '../../lib/proof/unless-proof-needed'
import { PhoneAndCode } from '../code/phone-and-code'
import { type Login, sayLogin } from './say-login'
import type { StepProps } from './wish'

const WHAT = 'add-login'

/** Adds a phone number, shown to be one's own by the code sent to it; or puts it in the place of another. */
export function AddPhone({ replaces, again, onDone, onCancel }: StepProps & { replaces?: Login }) {
  const add = (phone: string, code: string) =>
    unlessProofNeeded(again, async () => {
      const body = {
        proof: { kind: 'phone' as const, phone, code },
        ...(replaces ? { replaces: replaces.id } : {}),
      }
      await api.call(addLogin, { body, key: keyOf(WHAT, body) })
      carriedOut(WHAT)
      await onDone(replaces ? '手机号已更换，旧号码不能再登录。' : '手机号已添加，下次可以用它登录。')
    })
  return (
    <>
      <Lead>
        {replaces
          ? `用新的手机号代替${sayLogin(replaces)}。请填写新的手机号。`
          : '请填写要添加的手机号，我们发一条验证码确认是您的。'}
      </Lead>
      <PhoneAndCode draft="add-phone" act={replaces ? '更换' : '添加'} onCode={add} />
      <Button kind="quiet" onPress={onCancel}>
        先不做
      </Button>
    </>
  )
}
