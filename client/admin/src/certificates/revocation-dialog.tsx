import { Checkbox } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../kit/form-dialog'
import { SelectField } from '../kit/select-field'
import { mayReissue, REVOCATION_DEEDS, type RevocationDeed } from './revocation-deeds'
import type { Certificate } from './use-certificates'
import { useRevocation } from './use-revocation'

interface RevocationDialogProps {
  certificate: Certificate
  deed: RevocationDeed
  onGone: () => void
}

/** Says what a deed brings, asks for the reason, and does it. */
export function RevocationDialog({ certificate, deed, onGone }: RevocationDialogProps) {
  const [open, setOpen] = useState(true)
  const form = useRevocation(certificate, deed, () => setOpen(false))
  const { title, says, okText, reasons, isDanger } = REVOCATION_DEEDS[deed]
  const { reason, reissue } = form.values
  return (
    <FormDialog
      open={open}
      title={title}
      okText={okText}
      {...(isDanger ? { isDanger } : {})}
      isSending={form.isSending}
      problem={form.problem}
      isReread={form.isReread}
      errors={form.errors}
      onSubmit={() => void form.submit()}
      onClose={() => setOpen(false)}
      onGone={onGone}
    >
      <p>
        <strong>{certificate.name}</strong> · {certificate.no}
      </p>
      {deed === 'confirm' && certificate.proposal && <p>理由：{certificate.proposal.reason}</p>}
      <p>{says}</p>
      {deed === 'confirm' && certificate.proposal?.reissue && <p>撤销后按档案现在的记载重新出具。</p>}
      {reasons.length > 0 && (
        <SelectField
          id="reason"
          label="理由"
          prompt="请选择"
          value={reason}
          options={reasons.map((row) => ({ value: row.code, label: row.says }))}
          error={form.errors.reason}
          onChange={(chosen) => form.change({ reason: chosen })}
        />
      )}
      {deed === 'propose' && mayReissue(reason) && (
        <Checkbox checked={reissue} onChange={(event) => form.change({ reissue: event.target.checked })}>
          撤销后按档案现在的记载重新出具，新证明写明代替这一份
        </Checkbox>
      )}
    </FormDialog>
  )
}
