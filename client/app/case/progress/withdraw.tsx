import { withdrawCase } from '@shared/contract/cases'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Problem } from '../../kit/problem'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { useDeed } from '../../lib/use-deed'
import type { CaseFound } from '../case-found'

/** Taking the application back, asked twice, because it ends the case. */
export function Withdraw({ found, reload }: { found: CaseFound; reload: () => Promise<void> }) {
  const [asking, setAsking] = useState(false)
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
  if (!asking) {
    return (
      <Button kind="quiet" onPress={() => setAsking(true)}>
        撤回申请
      </Button>
    )
  }
  return (
    <Section title="确定撤回吗">
      <Text>撤回后这件办件就结束了，需要时可以重新申请。</Text>
      {deed.problem && <Problem {...deed.problem} />}
      <Button kind="danger" onPress={withdraw}>
        确定撤回
      </Button>
      <Button kind="secondary" onPress={() => setAsking(false)}>
        不撤回
      </Button>
    </Section>
  )
}
