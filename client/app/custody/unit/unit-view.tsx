import { readOwnUnitAgreement } from '@shared/contract/collective'
import { sayDay, sayInstant } from '@shared/kernel/dates'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Call } from '../../kit/call'
import { Problem } from '../../kit/problem'
import { Row, Rows } from '../../kit/row'
import { Section } from '../../kit/section'
import { SummaryList } from '../../kit/summary-list'
import { downloadHeaders } from '../../lib/api'
import type { Query } from '../../lib/use-query'
import { openPdf } from '../../platform/open-pdf'
import { addressOf } from '../../platform/request'
import { type Page as CasesPage, CasesPart } from './cases-part'
import { NoticesPart } from './notices-part'
import { PeoplePart, type Unit } from './people-part'

/** The account of a unit on one page. */
export function UnitView({ unit, cases }: { unit: Unit; cases: Query<CasesPage> }) {
  const { accountNo, stateSays, creditCode, openedOn, centre } = unit
  return (
    <>
      <SummaryList
        items={[
          { label: '账户', value: stateSays },
          { label: '委托存档单位编号', value: accountNo },
          { label: '统一社会信用代码', value: creditCode },
          { label: '开立日期', value: sayDay(openedOn) },
          { label: '存档机构', value: centre.name },
          ...(centre.address ? [{ label: '地址', value: centre.address }] : []),
        ]}
      />
      {centre.phone && <Call label="存档机构电话" number={centre.phone} />}
      <PeoplePart unit={unit} />
      <CasesPart unit={unit} query={cases} />
      <NoticesPart unit={unit} />
      <AgreementPart unit={unit} />
      <Rows>
        <Row
          to="/apply/start/index?item=collective-agents"
          title="单位经办人变更"
          note="接替、增加，或者不再经办"
          icon="file-text"
        />
      </Rows>
    </>
  )
}

function AgreementPart({ unit: { id, accountNo, agreement, ready } }: { unit: Unit }) {
  const [problem, setProblem] = useState<string | null>(null)
  const download = async () => {
    const shown = await openPdf({
      url: addressOf(readOwnUnitAgreement.path.replace(':id', id)),
      headers: downloadHeaders(),
      fileName: `委托存档协议（单位）-${accountNo}.pdf`,
    })
    setProblem(shown ? null : '协议没有打开，请检查网络后重试。')
  }
  return (
    <Section title="单位签署的协议">
      <SummaryList
        items={[
          { label: '文本', value: `${agreement.version} 版` },
          { label: '签署时间', value: sayInstant(agreement.signedAt) },
          { label: '文本指纹', value: agreement.sha256.slice(0, 16) },
        ]}
      />
      {problem && <Problem text={problem} />}
      {ready && <Button onPress={download}>打开协议</Button>}
      <Rows>
        <Row
          to={`/account/agreement/index?version=${agreement.version}&of=unit`}
          title="在线看协议全文"
          icon="file-text"
        />
      </Rows>
    </Section>
  )
}
