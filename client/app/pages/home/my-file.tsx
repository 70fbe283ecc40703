import { readFileCard } from '@shared/contract/me'
import type { RouteOutput } from '@shared/contract/route'
import { reg } from '@shared/kernel/reg'
import { FileCard } from '../../kit/file-card'
import { Row, Rows } from '../../kit/row'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { realNamePath } from '../../lib/real-name-path'
import { useSignedIn } from '../../lib/session'
import { signInPath } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { useOnReturn } from '../../platform/navigation'

reg('grad')

type Found = RouteOutput<typeof readFileCard>

/** Where my file is, in one card; for whoever is not signed in, what the card would say. */
export function MyFile() {
  const signedIn = useSignedIn()
  const query = useQuery(signedIn ? 'file-card' : null, () => api.call(readFileCard))
  useOnReturn(() => void query.reload())
  if (!signedIn) {
    return (
      <FileCard
        name="登录后查看"
        status="登录后，这里会告诉您档案现在在哪里、由谁保管。"
        to={signInPath('/pages/home/index')}
        more="去登录"
      />
    )
  }
  return <LoadedQuery query={query}>{(found) => <Card found={found} />}</LoadedQuery>
}

function Card({ found }: { found: Found }) {
  const { archive, identity, name } = found
  if (identity === 'none') {
    return (
      <FileCard
        name="还不知道您是谁"
        status="填写姓名和身份证号，我们才能找到您的档案。"
        to={realNamePath('/pages/home/index')}
        more="填写身份信息"
      />
    )
  }
  if (identity === 'declared') {
    return (
      <FileCard
        name={name ?? ''}
        status="身份还没有核验。档案只告诉本人，请在线核验一次，或携带身份证到窗口核验，之后都可以在线查看。"
        to={realNamePath('/pages/home/index')}
        more="去核验身份"
      />
    )
  }
  if (!archive) {
    return (
      <FileCard
        name={name ?? ''}
        status="这里的机构都没有您的档案记录。可能在学校、原单位或其他机构。"
        to="/custody/tracker/index"
        more="看看怎么找"
      />
    )
  }
  return (
    <>
      <FileCard
        name={name ?? ''}
        archiveNo={archive.archiveNo}
        status={`${archive.sentence}。`}
        date={`${archive.dayText}起`}
        to="/custody/tracker/index"
      />
      <Rows>
        <Row
          to="/custody/check/index"
          title="档案体检"
          note="缺什么、哪里对不上、怎么补"
          icon="list-checks"
        />
      </Rows>
    </>
  )
}
