import { sayFollowCode } from '@shared/domain/cases/follow-code'
import { Button } from 'antd'
import { Section } from '../kit/section'
import { openFile } from '../lib/open-file'
import { usePage } from '../lib/use-page'
import type { Receipt, Window } from './use-window'

/** What the person takes with them: to read out, and to print. */
export function ReceiptPart({ receipt, window }: { receipt: Receipt; window: Window }) {
  const heading = usePage('受理回执')
  const { caseId, no, title, centre, says, dueText, provisional, code } = receipt
  return (
    <div className="sheets">
      <div className="sheets__head">
        <h1 ref={heading} tabIndex={-1}>
          已受理
        </h1>
        <p className="quiet">{says}</p>
      </div>
      <Section title="受理回执">
        <dl className="pairs">
          <Pair label="事项">{title}</Pair>
          <Pair label="办件编号">{no}</Pair>
          <Pair label="查询码">{sayFollowCode(code)}</Pair>
          <Pair label="办理机构">{centre}</Pair>
          <Pair label="承诺办结">{dueText ? `${dueText}${provisional ? '（暂定）' : ''}` : '即时办结'}</Pair>
        </dl>
        <div className="deeds">
          <a
            className="ant-btn ant-btn-primary"
            href={`/api/staff/window/cases/${caseId}/receipt`}
            target="_blank"
            rel="noreferrer"
            onClick={openFile}
          >
            打印受理回执
          </a>
          <Button onClick={window.again}>为同一人再办一件</Button>
          <Button onClick={window.next}>下一位</Button>
        </div>
      </Section>
    </div>
  )
}

const Pair = ({ label, children }: { label: string; children: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
