import type { ApiProblem } from '@common/api-problem'
import { Modal } from 'antd'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import './field.css'
import { ProblemNotice } from './problem-notice'

interface FormDialogProps {
  open: boolean
  title: string
  okText: string
  isDanger?: boolean
  isSending: boolean
  problem: ApiProblem | null
  /** Somebody else was first: what is shown was read anew, and what was typed stands. */
  isReread?: boolean
  /** By field; the first one that is new gets the focus. */
  errors: Readonly<Record<string, string | undefined>>
  onSubmit: () => void
  onClose: () => void
  /** The dialog has gone from the screen. */
  onGone?: () => void
  children: ReactNode
}

/** A form in a dialog: Enter sends it, Escape puts it away with what was typed. Errors stand above it and get the focus. */
export function FormDialog(props: FormDialogProps) {
  const { open, title, okText, isSending, problem, isReread, errors, onSubmit, onClose, onGone, children } =
    props
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const wrong = Object.keys(errors)
    .filter((field) => errors[field])
    .join(' ')
  useEffect(() => {
    const [first] = wrong.split(' ')
    if (first) form.current?.querySelector<HTMLElement>(`#${first}`)?.focus()
  }, [wrong])
  return (
    <Modal
      open={open}
      title={title}
      okText={okText}
      cancelText="先不办"
      confirmLoading={isSending}
      okButtonProps={{ htmlType: 'submit', form: id, danger: props.isDanger }}
      cancelButtonProps={{ disabled: isSending }}
      onCancel={onClose}
      afterClose={onGone}
      mask={{ closable: false }}
      width={520}
      destroyOnHidden
    >
      <form
        id={id}
        ref={form}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <ProblemNotice problem={problem}>
          {isReread && <p>已换成最新情况，您填写的内容还在。请核对后再提交。</p>}
        </ProblemNotice>
        {children}
      </form>
    </Modal>
  )
}
