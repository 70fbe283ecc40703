import { listMyCertificates } from '@shared/contract/certificates'
import { Empty } from '../../kit/empty'
import { Page } from '../../kit/page'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useSignedIn } from '../../lib/session'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { open, useOnReturn } from '../../platform/navigation'
import { CertificateCard } from './certificate-card'

/** My certificates: to open, to keep, to show. */
export default function MyCertificatesPage() {
  const signedIn = useSignedIn()
  const query = useQuery(signedIn ? 'certificates' : null, () => api.call(listMyCertificates))
  useOnReturn(() => void query.reload())
  return (
    <Page title="我的证明" where="档易办" onRetry={() => void query.reload()}>
      <SignInGate to="/certificate/mine/index" why="登录后才能查看自己的证明。">
        <LoadedQuery query={query}>
          {({ certificates }) =>
            certificates.length ? (
              certificates.map((certificate) => (
                <CertificateCard key={certificate.id} certificate={certificate} />
              ))
            ) : (
              <Empty
                icon="file-text"
                title="还没有证明"
                note="申请存档证明后，证明会放在这里，随时可以下载。"
                action={{
                  label: '申请存档证明',
                  onPress: () => open('/apply/start/index?item=custody-certificate'),
                }}
              />
            )
          }
        </LoadedQuery>
      </SignInGate>
    </Page>
  )
}
