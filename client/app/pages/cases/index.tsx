import { listMyCases } from '@shared/contract/cases'
import { Empty } from '../../kit/empty'
import { Page } from '../../kit/page'
import { Row, Rows } from '../../kit/row'
import { Section } from '../../kit/section'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { sayCase } from '../../lib/say-case'
import { useSignedIn } from '../../lib/session'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { open, useOnReturn } from '../../platform/navigation'

/** My cases: what I asked for and how far it is. */
export default function CasesPage() {
  const signedIn = useSignedIn()
  const query = useQuery(signedIn ? 'cases' : null, () => api.call(listMyCases))
  useOnReturn(() => void query.reload())
  return (
    <Page title="我的办件" where="档易办" tab="cases" onRetry={() => void query.reload()}>
      <SignInGate to="/pages/cases/index" why="登录后可以看到每件申请办到哪一步、最晚哪天办完。">
        <LoadedQuery query={query}>
          {({ cases }) =>
            cases.length ? (
              <Rows>
                {cases.map((found) => (
                  <Row
                    key={found.id}
                    to={`/case/progress/index?id=${found.id}`}
                    icon="file-text"
                    {...sayCase(found)}
                  />
                ))}
              </Rows>
            ) : (
              <Empty
                title="还没有办件"
                note="您提交的申请会列在这里，办到哪一步、最晚哪天办完都看得到。"
                action={{
                  label: '申请存档证明',
                  onPress: () => open('/apply/start/index?item=custody-certificate'),
                }}
              />
            )
          }
        </LoadedQuery>
      </SignInGate>
      <Section title="手里有受理回执">
        <Rows>
          <Row
            to="/case/follow/index"
            icon="search"
            title="凭编号查进度"
            note="用回执上的编号和查询码，不用登录"
          />
        </Rows>
      </Section>
    </Page>
  )
}
