import { endShares, shareCase } from '@shared/contract/follow'
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
import { copyText } from '../../platform/clipboard'
import type { CaseFound } from '../case-found'

reg('N26', 'W7-status')

type Made = RouteOutput<typeof shareCase>

/** A link for an employer: how far the file is, until a day or until its person ends it; nothing of the person. */
export function SharePart({ found: { id } }: { found: CaseFound }) {
  const deed = useDeed()
  const [made, setMade] = useState<Made | null>(null)
  const [isEnded, setEnded] = useState(false)
  const params = { id }
  const make = () =>
    deed.run(async () => {
      setMade(await api.call(shareCase, { params, body: {}, key: keyOf(`share:${id}`, {}) }))
      carriedOut(`share:${id}`)
      setEnded(false)
      announce('链接可以用了')
    })
  const end = () =>
    deed.run(async () => {
      await api.call(endShares, { params, body: {}, key: keyOf(`end-share:${id}`, {}) })
      carriedOut(`end-share:${id}`)
      setMade(null)
      setEnded(true)
      announce('链接已停用')
    })
  return (
    <Disclosure title="给用人单位看进度">
      <Text>
        对方打开链接，只看到档案到了哪一步、哪一天、在哪家机构，看不到您的姓名、号码和填写的内容。随时可以停用。
      </Text>
      {deed.problem && <Problem {...deed.problem} />}
      {isEnded && <Text>链接已经停用，对方再打开就看不到了。</Text>}
      {made && <Given made={made} />}
      {!made && (
        <Button kind="secondary" onPress={make}>
          {isEnded ? '重新要一个链接' : '要一个链接'}
        </Button>
      )}
      {!isEnded && (
        <Button kind="quiet" onPress={end}>
          停用链接
        </Button>
      )}
    </Disclosure>
  )
}

function Given({ made }: { made: Made }) {
  const [failed, setFailed] = useState(false)
  const copy = async () => {
    const copied = await copyText(made.address)
    setFailed(!copied)
    if (copied) announce('链接已复制')
  }
  return (
    <>
      <SummaryList
        items={[
          { label: '链接', value: made.address },
          { label: '办件编号', value: made.no },
          { label: '查询码', value: sayFollowCode(made.code) },
          { label: '可以用到', value: sayDay(made.until) },
        ]}
      />
      {failed && <Problem text="链接没有复制成功，请把编号和查询码告诉对方。" />}
      <Button kind="secondary" onPress={copy}>
        复制链接
      </Button>
    </>
  )
}
