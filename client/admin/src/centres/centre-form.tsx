import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { ProblemNotice } from '../kit/problem-notice'
import { ReasonField } from '../kit/reason-field'
import { ContactFields, NodeFields } from './centre-fields'
import { StandingFields } from './standing-fields'
import { useCentreForm } from './use-centre-form'
import { type StaffCentre, useCentres } from './use-centres'

interface CentreFormProps {
  /** As it was seen; null for a new one. */
  centre: StaffCentre | null
  onSaved: (saved: StaffCentre) => void
  onCancel: () => void
}

/** Everything that is entered of a node, with the reason for it. */
export function CentreForm({ centre, onSaved, onCancel }: CentreFormProps) {
  const form = useCentreForm(centre, onSaved)
  const nodes = useCentres().data?.nodes ?? []
  const box = useRef<HTMLFormElement>(null)
  const wrong = Object.keys(form.errors)[0]
  useEffect(() => {
    if (wrong) box.current?.querySelector<HTMLElement>(`#${wrong}`)?.focus()
  }, [wrong])
  return (
    <form
      ref={box}
      className="form centre-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void form.submit()
      }}
    >
      <ProblemNotice problem={form.problem} />
      <NodeFields form={form} nodes={nodes} isNew={centre === null} />
      <ContactFields form={form} />
      {form.values.kind === 'institution' && <StandingFields form={form} nodes={nodes} />}
      <ReasonField
        id="reason"
        keptIn="机构记录"
        value={form.values.reason}
        error={form.errors.reason}
        onChange={(reason) => form.change({ reason })}
      />
      <div className="deeds">
        <Button type="primary" htmlType="submit" loading={form.isSending}>
          保存
        </Button>
        <Button onClick={onCancel}>先不办</Button>
      </div>
    </form>
  )
}
