import { CORRECTION_REASONS } from '@shared/domain/cases/corrections'
import { citeRow } from '@shared/domain/regulation/cite'
import { Button } from 'antd'
import { useRef } from 'react'
import type { StaffCase } from '../case/use-case'
import { commandLabel } from '../lib/command-label'
import { fieldErrors } from '../lib/field-errors'
import { problemOf } from '../problem/problem-of'
import { ApprovePart } from './approve-part'
import { AskPart } from './ask-part'
import { ChoicePart } from './choice-part'
import { ConfirmDialog } from './confirm-dialog'
import { DecisionNotice } from './decision-notice'
import { asksReason, type Choice } from './draft'
import { RefusePart } from './refuse-part'
import { useDecisionForm } from './use-decision-form'
import { useSend } from './use-send'

/** Why a decision is taken up again; what follows is the second person's word. */
const REASONS: StaffCase['reasons'] = CORRECTION_REASONS.map(({ code, text }) => ({
  ...{ code, text, remedy: '由另一位工作人员确认后，重新办理。' },
  article: citeRow('N29-rules') ?? '',
}))

interface DecisionFormProps {
  detail: StaffCase
  offered: readonly Choice[]
  reload: () => Promise<Error | null>
}

/** Choose, say why, confirm. What is typed stays until the server has answered. */
export function DecisionForm({ detail, offered, reload }: DecisionFormProps) {
  const { form, draft, change, body, ...asking } = useDecisionForm(detail, offered)
  const sending = useSend(detail.id)
  const notice = useRef<HTMLDivElement>(null)
  const submit = useRef<HTMLButtonElement>(null)
  const isDone = useRef(false)
  /** After what was decided: to the first question of what is to be done next; else to where one was. */
  const goOn = (): void => {
    const first = (of: string) => form.current?.querySelector<HTMLElement>(`${of}input`)
    const ahead = isDone.current ? (first('fieldset.field-group ') ?? first('')) : submit.current
    ;(notice.current ?? ahead)?.focus()
  }
  return (
    <form
      ref={form}
      className="decision__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        asking.ask()
      }}
    >
      <DecisionNotice sending={sending} focusRef={notice} reload={reload} />
      <ChoicePart item={detail.item} offered={offered} value={draft.choice} onChange={asking.choose} />
      {draft.choice === 'approve' && <ApprovePart detail={detail} draft={draft} onChange={change} />}
      {asksReason(draft.choice) && (
        <RefusePart
          reasons={draft.choice === 'refuse' ? detail.reasons : REASONS}
          draft={draft}
          needsReason={asking.needsReason}
          onChange={change}
        />
      )}
      <AskPart
        groups={asking.asks}
        answers={draft.answers}
        errors={{ ...fieldErrors(sending.problem && problemOf(sending.problem)), ...asking.errors }}
        onChange={asking.answer}
      />
      {draft.choice && (
        <div className="decision__submit">
          <Button ref={submit} type="primary" htmlType="submit" block>
            {commandLabel(detail.item, draft.choice)}
          </Button>
        </div>
      )}
      {body && (
        <ConfirmDialog
          open={asking.isAsking}
          isBusy={sending.isSending}
          detail={detail}
          body={body}
          onConfirm={() => {
            isDone.current = true
            void sending.send(body).then(asking.stopAsking)
          }}
          onCancel={() => {
            isDone.current = false
            asking.stopAsking()
          }}
          onGone={goOn}
        />
      )}
    </form>
  )
}
