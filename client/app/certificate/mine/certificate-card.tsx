import { type listMyCertificates, readCertificateFile } from '@shared/contract/certificates'
import type { RouteOutput } from '@shared/contract/route'
import { sayDay, writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Problem } from '../../kit/problem'
import { Section } from '../../kit/section'
import { StatusTag } from '../../kit/status-tag'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { announce } from '../../lib/announce'
import { downloadHeaders } from '../../lib/api'
import { copyText } from '../../platform/clipboard'
import { openPdf } from '../../platform/open-pdf'
import { addressOf } from '../../platform/request'

reg('N23')

type Certificate = RouteOutput<typeof listMyCertificates>['certificates'][number]

const STANDINGS = {
  valid: { tone: 'done', word: '有效' },
  expired: { tone: 'wait', word: '已过有效期' },
  revoked: { tone: 'stop', word: '已撤销' },
} as const

const sayRevoked = ({ on, reason, replacedBy }: NonNullable<Certificate['revocation']>): string =>
  `${writeDay(on)}撤销，理由：${reason}。${replacedBy ? `已由编号 ${replacedBy} 的新证明代替，请使用新的。` : '需要证明时可以重新申请。'}`

/** One certificate with what can be done with it. */
export function CertificateCard({ certificate }: { certificate: Certificate }) {
  const [problem, setProblem] = useState<string | null>(null)
  const download = async () => {
    const url = addressOf(readCertificateFile.path.replace(':id', certificate.id))
    const shown = await openPdf({
      url,
      headers: downloadHeaders(),
      fileName: `${certificate.title}-${certificate.no}.pdf`,
    })
    setProblem(shown ? null : '证明没有打开，请检查网络后重试。')
  }
  const copy = async () => {
    const copied = await copyText(certificate.verifyUrl)
    setProblem(copied ? null : '链接没有复制成功，请打开证明出示二维码。')
    if (copied) announce('核验链接已复制')
  }
  return (
    <Section title={certificate.title}>
      <StatusTag tone={STANDINGS[certificate.standing].tone}>
        {STANDINGS[certificate.standing].word}
      </StatusTag>
      {certificate.revocation && <Text>{sayRevoked(certificate.revocation)}</Text>}
      <SummaryList
        items={[
          { label: '编号', value: certificate.no },
          { label: '用途', value: certificate.purpose },
          { label: '交给', value: certificate.recipient ?? '没有写明' },
          { label: '开具机构', value: certificate.centre },
          { label: '有效期至', value: sayDay(certificate.validUntil) },
          ...(certificate.replaces ? [{ label: '代替', value: `${certificate.replaces}（已撤销）` }] : []),
        ]}
      />
      {problem && <Problem text={problem} />}
      <Button kind={certificate.revocation ? 'secondary' : 'primary'} onPress={download}>
        打开证明
      </Button>
      <Button kind="secondary" onPress={copy}>
        复制核验链接
      </Button>
    </Section>
  )
}
