import { Modal } from 'antd'
import type { StaffCase } from '../case/use-case'
import { commandLabel } from '../lib/command-label'
import type { DecisionBody } from './draft'

/** What is confirmed by its name already is not confirmed twice. */
const sayConfirm = (label: string): string => (label.startsWith('确认') ? label : `确认${label}`)

interface ConfirmDialogProps {
  open: boolean
  isBusy: boolean
  detail: StaffCase
  body: DecisionBody
  onConfirm: () => void
  onCancel: () => void
  /** The dialog has gone from the screen: the focus is the caller's to place. */
  onGone: () => void
}

/** Says once more what will happen. Enter confirms, Escape goes back. */
export function ConfirmDialog({
  open,
  isBusy,
  detail,
  body,
  onConfirm,
  onCancel,
  onGone,
}: ConfirmDialogProps) {
  const confirm = sayConfirm(commandLabel(detail.item, body.command))
  const reason = detail.reasons.find(({ code }) => code === body.reason)
  return (
    <Modal
      open={open}
      title={confirm}
      okText={confirm}
      cancelText="再看看"
      confirmLoading={isBusy}
      okButtonProps={{ autoFocus: true }}
      cancelButtonProps={{ disabled: isBusy }}
      onOk={onConfirm}
      onCancel={onCancel}
      afterClose={onGone}
      focusable={{ focusTriggerAfterClose: false }}
      mask={{ closable: false }}
      width={480}
      destroyOnHidden
    >
      <div className="confirm">
        <p>
          {detail.title} · {detail.applicant.name} · {detail.no}
        </p>
        {body.command === 'approve' && detail.letter && (
          <p>系统会立即编号、生成证明，放入申请人的“我的证明”。</p>
        )}
        {body.command === 'confirm-correction' && detail.certificateId && (
          <p>已出具的证明会随即撤销，任何人核验都会看到“原办理决定已更正”。</p>
        )}
        {reason && (
          <>
            <p>申请人会看到的理由：{reason.text}</p>
            <p>办法：{reason.remedy}</p>
          </>
        )}
        {body.note && <p>说明：{body.note}</p>}
        <p className="quiet">决定记入办件记录，不能撤回。</p>
      </div>
    </Modal>
  )
}
