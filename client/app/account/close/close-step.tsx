import { closeAccount } from '@shared/contract/privacy'
import { useState } from 'react'
import { Agree } from '../../kit/agree'
import { Button } from '../../kit/button'
import { Confirm } from '../../kit/confirm'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { unlessProofNeeded } from '../../lib/proof/unless-proof-needed'
import { signedOut } from '../../lib/session'
import { useAsking } from '../../lib/use-asking'
import { useDeed } from '../../lib/use-deed'
import { focusElement } from '../../platform/focus'

interface CloseStepProps {
  again: () => Promise<void>
  onClosed: () => void
}

const WHAT = 'close-account'
const UNDERSTOOD = 'close-understood'
const body = { understood: true } as const

/** The person says that they have read it, presses, and is asked once more. */
export function CloseStep({ again, onClosed }: CloseStepProps) {
  const [understood, setUnderstood] = useState(false)
  const [missing, setMissing] = useState(false)
  const asking = useAsking()
  const deed = useDeed()
  const ask = () => {
    setMissing(!understood)
    if (understood) return asking.ask(WHAT)
    focusElement(UNDERSTOOD)
  }
  const close = () =>
    deed.run(() =>
      unlessProofNeeded(again, async () => {
        await api.call(closeAccount, { body, key: keyOf(WHAT, body) })
        carriedOut(WHAT)
        onClosed()
        signedOut()
      }),
    )
  return (
    <>
      <Agree
        id={UNDERSTOOD}
        label="我已看清上面的内容，自愿注销"
        error={missing && !understood ? '请先看清上面的内容并勾选。' : undefined}
        checked={understood}
        onChange={setUnderstood}
      />
      {asking.asked ? (
        <Confirm
          title="确定注销账号吗"
          note="注销后不能恢复，本机和其他设备都会退出。"
          yes="确定注销"
          no="不注销"
          problem={deed.problem}
          onYes={close}
          onNo={asking.no}
        />
      ) : (
        <Button kind="danger" id={WHAT} onPress={ask}>
          注销账号
        </Button>
      )}
    </>
  )
}
