import { withdrawCase } from '@shared/contract/cases'
import { Button } from '../../kit/button'
import { Confirm } from '../../kit/confirm'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { useAsking } from '../../lib/use-asking'
import { useDeed } from '../../lib/use-deed'
import type { CaseFound } from '../case-found'

const BUTTON = 'withdraw'

/** Taking the application back, asked twice, because it ends the case. */
export function Withdraw({ found, reload }: { found: CaseFound; reload: () => Promise<void> }) {
  const asking = useAsking()
  const deed = useDeed()
  const what = `withdraw:${found.id}`
  const withdraw = () =>
    deed.run(async () => {
      const body = { version: found.version }
      await api.call(withdrawCase, { params: { id: found.id }, body, key: keyOf(what, body) })
      carriedOut(what)
      announce('申请已撤回')
      await reload()
    })
  if (!asking.asked) {
    return (
      <Button kind="quiet" id={BUTTON} onPress={() => asking.ask(BUTTON)}>
        撤回申请
      </Button>
    )
  }
  return (
    <Confirm
      title="确定撤回吗"
      note="撤回后这件办件就结束了，需要时可以重新申请。"
      yes="确定撤回"
      no="不撤回"
      problem={deed.problem}
      onYes={withdraw}
      onNo={asking.no}
    />
  )
}
