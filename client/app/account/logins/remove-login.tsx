import { removeLogin } from '@shared/contract/logins'
import { Confirm } from '../../kit/confirm'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { unlessProofNeeded } from '../../lib/proof/unless-proof-needed'
import { useDeed } from '../../lib/use-deed'
import { type Login, sayLogin } from './say-login'
import type { StepProps } from './wish'

/** Takes a login away, asked once more. */
export function RemoveLogin({ login, again, onDone, onCancel }: StepProps & { login: Login }) {
  const deed = useDeed()
  const what = `remove-login:${login.id}`
  const remove = () =>
    deed.run(() =>
      unlessProofNeeded(again, async () => {
        await api.call(removeLogin, { params: { id: login.id }, body: {}, key: keyOf(what, {}) })
        carriedOut(what)
        await onDone(`${sayLogin(login)}已移除，不能再用它登录。`)
      }),
    )
  return (
    <Confirm
      title={`移除${sayLogin(login)}吗`}
      note="移除后不能再用它登录。账号里的档案、办件和证明都不受影响，以后可以再添加。"
      yes="确定移除"
      no="不移除"
      problem={deed.problem}
      onYes={remove}
      onNo={onCancel}
    />
  )
}
