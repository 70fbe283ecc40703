import { verifyCertificate } from '@shared/contract/certificates'
import { Page } from '../../kit/page'
import { api } from '../../lib/api'
import { useQuery } from '../../lib/use-query'
import { replace, useRouteParams } from '../../platform/navigation'
import { AskForCode } from './ask-for-code'
import { Verdict } from './verdict'

/** Anyone may check a certificate: scan, or come by the address in the QR code. No sign-in, nothing kept. */
export default function VerifyPage() {
  const token = useRouteParams().t ?? ''
  const query = useQuery(token ? `verify:${token}` : null, () =>
    api.call(verifyCertificate, { params: { token } }),
  )
  return (
    <Page title="核验证明" where="档易办" onRetry={() => void query.reload()}>
      {token && <Verdict query={query} />}
      <AskForCode
        again={Boolean(token)}
        onToken={(found) => replace(`/certificate/verify/index?t=${found}`)}
      />
    </Page>
  )
}
