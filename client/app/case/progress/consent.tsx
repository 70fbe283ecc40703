import { consentToMove } from '@shared/contract/cases'
import { Button } from '../../kit/button'
import { Confirm } from '../../kit/confirm'
import { Problem } from '../../kit/problem'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { useAsking } from '../../lib/use-asking'
import { useDeed } from '../../lib/use-deed'
import type { CaseFound } from '../case-found'

const NO = 'decline-move'

/** Whether one's file comes under the account of a unit: yes, or no asked twice, because it ends the case. */
export function Consent({ found, reload }: { found: CaseFound; reload: () => Promise<void> }) {
  const asking = useAsking()
  const deed = useDeed()
  const what = `consent:${found.id}`
  const say = (agreed: boolean) => () =>
    deed.run(async () => {
      const body = { version: found.version, agreed }
      await api.call(consentToMove, { params: { id: found.id }, body, key: keyOf(what, body) })
      carriedOut(what)
      announce(agreed ? '您已同意，正在调转' : '您没有同意，档案照旧存放')
      await reload()
    })
  if (asking.asked) {
    return (
      <Confirm
        title="确定不同意吗"
        note="档案照旧存放，这件办件就结束了。以后需要时，您可以自己申请。"
        yes="不同意"
        no="再想想"
        problem={deed.problem}
        onYes={say(false)}
        onNo={asking.no}
      />
    )
  }
  return (
    <Section title="请您决定">
      <Text>
        同意后，档案列入这个单位的集体账户，由单位委托存放。档案不动，您随时可以申请转回个人存档，不需要单位同意。
      </Text>
      {deed.problem && <Problem {...deed.problem} />}
      <Button onPress={say(true)}>同意转到单位的账户</Button>
      <Button kind="quiet" id={NO} onPress={() => asking.ask(NO)}>
        不同意
      </Button>
    </Section>
  )
}
