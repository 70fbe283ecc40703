import { makeFollowCode } from '@shared/contract/follow'
import type { RouteOutput } from '@shared/contract/route'
import { sayFollowCode } from '@shared/domain/cases/follow-code'
import { sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Disclosure } from '../../kit/disclosure'
import { Problem } from '../../kit/problem'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { useDeed } from '../../lib/use-deed'
import type { CaseFound } from '../case-found'

reg('N26')

/** A code with which somebody without an account sees how far the case is, and nothing of the person. */
export function ShowOthers({ found }: { found: CaseFound }) {
  const deed = useDeed()
  const [made, setMade] = useState<RouteOutput<typeof makeFollowCode> | null>(null)
  const what = `follow-code:${found.id}`
  const ask = () =>
    deed.run(async () => {
      setMade(await api.call(makeFollowCode, { params: { id: found.id }, body: {}, key: keyOf(what, {}) }))
      carriedOut(what)
      announce('查询码已生成')
    })
  return (
    <Disclosure title="让家人也能看进度">
      <Text>把办件编号和查询码给对方，在“凭编号查进度”里就能看，不用登录。看不到您的姓名和填写的内容。</Text>
      {deed.problem && <Problem {...deed.problem} />}
      {made && (
        <SummaryList
          items={[
            { label: '办件编号', value: made.no },
            { label: '查询码', value: sayFollowCode(made.code) },
            ...(made.until ? [{ label: '可以用到', value: sayDay(made.until) }] : []),
          ]}
        />
      )}
      {!made && (
        <Button kind="secondary" onPress={ask}>
          要一个查询码
        </Button>
      )}
    </Disclosure>
  )
}
