import { UNMASK_PURPOSES } from '@shared/domain/audit/purposes'
import { mayEver } from '@shared/domain/policy/table'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { CodeLine } from '../kit/code-line'
import { Notice } from '../kit/notice'
import { useMe } from '../lib/session'
import { SHOWN_SECONDS, type UnmaskOf, useUnmask } from './use-unmask'

type Unmask = ReturnType<typeof useUnmask>

/** The applicant's whole numbers, for a purpose, for a minute. Only for posts that compare them. */
export function UnmaskPart({ id, of = 'case' }: { id: string; of?: UnmaskOf }) {
  const me = useMe().data
  const [isOpen, setOpen] = useState(false)
  const [wasHidden, setHidden] = useState(false)
  const unmask = useUnmask(id, of)
  const roles = me?.posts ?? []
  if (!me || !mayEver({ kind: 'staff', id: me.id, roles }, `${of}.unmask`)) return null
  const hide = () => {
    unmask.hide()
    setOpen(false)
    // The button that was pressed is gone: the focus goes back to the one that began it.
    setHidden(true)
  }
  if (unmask.values) return <Shown values={unmask.values} onHide={hide} />
  return (
    <div className="unmask">
      <Button size="small" autoFocus={wasHidden} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        显示完整号码
      </Button>
      {isOpen && <Purposes unmask={unmask} />}
    </div>
  )
}

/** What staff look at is told to the applicant, so that is said before they look. */
function Purposes({ unmask }: { unmask: Unmask }) {
  const [purpose, setPurpose] = useState<(typeof UNMASK_PURPOSES)[number]['code'] | null>(null)
  return (
    <fieldset className="unmask__purposes">
      <legend>为了什么查看</legend>
      {UNMASK_PURPOSES.map(({ code, says }) => (
        <Radio key={code} name="purpose" checked={purpose === code} onChange={() => setPurpose(code)}>
          {says}
        </Radio>
      ))}
      <p className="quiet">您的姓名、岗位、时间和用途会记录下来，本人可以查看这条记录。</p>
      <Button
        disabled={purpose === null}
        loading={unmask.isAsking}
        onClick={() => purpose && void unmask.ask(purpose)}
      >
        记录并显示
      </Button>
      {unmask.problem && (
        <Notice kind="alert" title={unmask.problem.message}>
          <CodeLine problem={unmask.problem} />
        </Notice>
      )}
    </fieldset>
  )
}

function Shown({ values, onHide }: { values: NonNullable<Unmask['values']>; onHide: () => void }) {
  return (
    <div className="unmask">
      <dl className="case-head__who">
        {values.idNumber && <Whole label="完整身份证号" value={values.idNumber} />}
        {values.newIdNumber && <Whole label="待核定的身份证号" value={values.newIdNumber} />}
        {values.phone && <Whole label="完整手机号" value={values.phone} />}
      </dl>
      <p className="quiet">{SHOWN_SECONDS} 秒后自动隐藏。</p>
      <Button size="small" autoFocus onClick={onHide}>
        现在隐藏
      </Button>
    </div>
  )
}

const Whole = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
)
