import { type readCustodyAccount, readCustodyAgreement } from '@shared/contract/custody'
import type { RouteOutput } from '@shared/contract/route'
import { sayDay, sayInstant } from '@shared/kernel/dates'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Problem } from '../../kit/problem'
import { Row, Rows } from '../../kit/row'
import { Section } from '../../kit/section'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { downloadHeaders } from '../../lib/api'
import { openPdf } from '../../platform/open-pdf'
import { addressOf } from '../../platform/request'
import { TRACKER } from '../paths'
import { PlacePart } from '../place-part'

type Account = NonNullable<RouteOutput<typeof readCustodyAccount>['account']>

/** The account on one page. */
export function AccountView({ account }: { account: Account }) {
  const [problem, setProblem] = useState<string | null>(null)
  const { agreement, caseNo } = account
  const download = async () => {
    const shown = await openPdf({
      url: addressOf(readCustodyAgreement.path),
      headers: downloadHeaders(),
      fileName: `委托存档协议-${caseNo}.pdf`,
    })
    setProblem(shown ? null : '协议没有打开，请检查网络后重试。')
  }
  return (
    <>
      <Text>{account.file}</Text>
      <PlacePart title="存档机构" place={account.centre} archiveNo={account.archiveNo} />
      <Section title="我签署的协议">
        <SummaryList
          items={[
            { label: '协议编号', value: caseNo },
            { label: '文本', value: `${agreement.version} 版` },
            { label: '签署时间', value: sayInstant(agreement.signedAt) },
            { label: '文本指纹', value: agreement.sha256.slice(0, 16) },
          ]}
        />
        {problem && <Problem text={problem} />}
        {account.ready && <Button onPress={download}>打开协议</Button>}
      </Section>
      <Section title="账户">
        <SummaryList
          items={[
            { label: '开立日期', value: sayDay(account.openedOn) },
            { label: '人员类别', value: account.kind },
          ]}
        />
        <Rows>
          <Row
            to={`/account/agreement/index?version=${agreement.version}`}
            title="在线看协议全文"
            icon="file-text"
          />
          <Row to={TRACKER} title="档案在哪里" note="由谁保管，每一次交接" icon="folder" />
          <Row
            to="/apply/start/index?item=call-back"
            title="预约回电"
            note="有问题，让工作人员打给您"
            icon="phone"
          />
        </Rows>
      </Section>
    </>
  )
}
