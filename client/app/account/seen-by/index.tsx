import { readPrivacyLog } from '@shared/contract/privacy'
import type { RouteOutput } from '@shared/contract/route'
import { reg } from '@shared/kernel/reg'
import { useState } from 'react'
import { Empty } from '../../kit/empty'
import { Page } from '../../kit/page'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useSignedIn } from '../../lib/session'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { Looks } from './looks'

reg('N29-leak')

type Found = RouteOutput<typeof readPrivacyLog>

/** Who looked at what is kept of me: who, in which post, when, and why. */
export default function SeenByPage() {
  const signedIn = useSignedIn()
  const query = useQuery(signedIn ? 'privacy-log' : null, () => api.call(readPrivacyLog, { query: {} }))
  return (
    <Page title="谁看过我的信息" where="我的" onRetry={() => void query.reload()}>
      <SignInGate to="/account/seen-by/index" why="登录后才能查看谁看过您的信息。">
        <LoadedQuery query={query} lines={6}>
          {(first) =>
            first.entries.length ? (
              <AllLooks first={first} />
            ) : (
              <Empty
                icon="eye"
                title="还没有人看过"
                note="工作人员每次查看您的信息都会记在这里：是谁、什么岗位、什么时候、为了什么。记录不能删改。"
              />
            )
          }
        </LoadedQuery>
      </SignInGate>
    </Page>
  )
}

function AllLooks({ first }: { first: Found }) {
  const [older, setOlder] = useState<Found[]>([])
  const next = (older.at(-1) ?? first).next
  const more = async (before: string) => {
    const page = await api.call(readPrivacyLog, { query: { before } })
    setOlder([...older, page])
  }
  return (
    <>
      <Text>最近的在前。看到不该看的人，可以向存档机构投诉。</Text>
      <Looks entries={[first, ...older].flatMap(({ entries }) => entries)} next={next} onMore={more} />
    </>
  )
}
