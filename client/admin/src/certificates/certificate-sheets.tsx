import { writeDay } from '@shared/kernel/dates'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router-dom'
import { CertificateLink } from '../decision/certificate-link'
import { CopyLine } from '../kit/copy-line'
import { HistoryPart } from '../kit/history-part'
import { Section } from '../kit/section'
import { usePage } from '../lib/use-page'
import type { RevocationDeed } from './revocation-deeds'
import { RevocationDialog } from './revocation-dialog'
import { RevocationProposal } from './revocation-proposal'
import { StandingTag } from './standing-tag'
import type { Certificate } from './use-certificates'

/** A certificate with its particulars, what waits, its history, and what may be done. */
export function CertificateSheets({ certificate }: { certificate: Certificate }) {
  const heading = usePage('证明')
  const [deed, setDeed] = useState<RevocationDeed | null>(null)
  return (
    <div className="sheets">
      <div className="sheets__head">
        <Link to="/certificates">返回证明列表</Link>
        <div className="page-head">
          <h1 ref={heading} tabIndex={-1}>
            {certificate.no}
          </h1>
          <StandingTag {...certificate} />
        </div>
      </div>
      <Particulars certificate={certificate} onRevoke={() => setDeed('propose')} />
      <RevocationProposal certificate={certificate} onDeed={setDeed} />
      <HistoryPart title="证明记录" history={certificate.history} chainWhole={certificate.chainWhole} />
      {deed && <RevocationDialog certificate={certificate} deed={deed} onGone={() => setDeed(null)} />}
    </div>
  )
}

function Particulars({ certificate, onRevoke }: { certificate: Certificate; onRevoke: () => void }) {
  const { revocation, replaces, replacedBy } = certificate
  return (
    <Section title="证明内容">
      <dl className="pairs">
        <Pair label="姓名">{certificate.name}</Pair>
        <Pair label="身份证号">{certificate.idNumber}</Pair>
        <Pair label="档案编号">{certificate.archiveNo}</Pair>
        <Pair label="用途">{certificate.purpose}</Pair>
        <Pair label="提交单位">{certificate.recipient ?? '没有写明'}</Pair>
        <Pair label="写法">{certificate.style}</Pair>
        <Pair label="出具日期">{writeDay(certificate.issuedOn)}</Pair>
        <Pair label="有效期至">{writeDay(certificate.validUntil)}</Pair>
        {revocation && <Pair label="撤销">{`${writeDay(revocation.on)}，${revocation.reason}`}</Pair>}
        {replaces && <Pair label="代替">{<Other {...replaces} />}</Pair>}
        {replacedBy && <Pair label="由此代替">{<Other {...replacedBy} />}</Pair>}
      </dl>
      <p>
        <CertificateLink id={certificate.id} /> · <Link to={`/cases/${certificate.caseId}`}>查看办件</Link>
      </p>
      <CopyLine id="verify-url" label="核验链接" value={certificate.verifyUrl} />
      <p className="quiet">打印请打开 PDF 后用浏览器打印。您的姓名、岗位和时间会记录下来，本人可以查看。</p>
      {certificate.can.includes('propose') && (
        <div className="deeds">
          <Button danger onClick={onRevoke}>
            撤销证明
          </Button>
        </div>
      )}
    </Section>
  )
}

const Other = ({ id, no }: { id: string; no: string }) => <Link to={`/certificates/${id}`}>{no}</Link>

const Pair = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
