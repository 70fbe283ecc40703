import { Button } from 'antd'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { usePage } from '../lib/use-page'
import { CasesPart } from './cases-part'
import { FilingPart } from './filing-part'
import { OpenPart } from './open-part'
import type { WalkIn, Window } from './use-window'

/** Who stands there, where their file is, what they have under way, and what they came for. Numbers are masked. */
export function PersonSheets({ person, window }: { person: WalkIn; window: Window }) {
  const heading = usePage('窗口办理')
  const { accountId, file } = person
  return (
    <div className="sheets">
      <div className="sheets__head">
        <Button onClick={window.next}>下一位</Button>
        <h1 ref={heading} tabIndex={-1}>
          {person.name}
        </h1>
      </div>
      <Section title="本人">
        <dl className="pairs">
          <Pair label="证件号码">{person.idNumber}</Pair>
          <Pair label="账号">{SAID[person.status]}</Pair>
          <Pair label="登录方式">{person.logins.join('、') || '没有'}</Pair>
          <Pair label="档案">{file ? file.sentence : '系统中没有这个证件号码的档案'}</Pair>
          {file && <Pair label="档案编号">{file.archiveNo}</Pair>}
        </dl>
        {file && !file.nameEqual && (
          <p className="field__error">档案登记的姓名与证件不同，请先核对，必要时办理存档信息变更。</p>
        )}
        {file && !file.here && (
          <p className="quiet">档案不在本机构：申请提交后转到保管机构办理，不必让本人跑一趟。</p>
        )}
      </Section>
      {accountId ? (
        <>
          <CasesPart accountId={accountId} />
          <FilingPart window={window} />
        </>
      ) : (
        <OpenPart window={window} />
      )}
      <ProblemNotice problem={window.filing.problem} title="没有提交" canRepeat={false} />
    </div>
  )
}

const SAID = { active: '已建立', suspended: '已停用（不影响窗口办理）', none: '还没有建立' } as const

const Pair = ({ label, children }: { label: string; children: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
