import { followCase } from '@shared/contract/follow'
import { type FollowKey, readFollowAddress } from '@shared/domain/cases/follow'
import { reg } from '@shared/kernel/reg'
import { useState } from 'react'
import { Page } from '../../kit/page'
import { api } from '../../lib/api'
import { AskForKey } from '../../lib/ask-for-key'
import { useQuery } from '../../lib/use-query'
import { arrivedBy } from '../../platform/arrived-by'
import { useOnReturn, useRouteParams } from '../../platform/navigation'
import { Followed } from './followed'

reg('N26')

const SCAN = {
  label: '扫回执上的二维码',
  wrong: '扫到的不是受理回执上的二维码，请对准回执重新扫，或手工填写。',
  read: readFollowAddress,
}

/** How far a case is, by the number and code of its receipt: no account, nothing kept, nothing in the address. */
export default function FollowPage() {
  const parameters = useRouteParams()
  const [key, setKey] = useState<FollowKey | null>(() => readFollowAddress(arrivedBy(parameters) ?? ''))
  const query = useQuery(key && `follow:${key.no}:${key.code}`, () =>
    api.call(followCase, { body: key ?? { no: '', code: '' } }),
  )
  useOnReturn(() => void query.reload())
  return (
    <Page
      title={key && query.data ? query.data.title : '凭编号查进度'}
      where={key && query.data ? `办件 ${query.data.no}` : '办件'}
      onRetry={() => void query.reload()}
    >
      {key && <Followed query={query} />}
      <AskForKey
        title={key ? '查另一件' : '受理回执上的编号和查询码'}
        labels={{ no: '办件编号', code: '查询码' }}
        words="follow"
        scan={SCAN}
        go="查进度"
        folded={query.data !== undefined}
        onKey={setKey}
      />
    </Page>
  )
}
