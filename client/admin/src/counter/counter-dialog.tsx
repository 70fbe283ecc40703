import { useState } from 'react'
import { FormDialog } from '../kit/form-dialog'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { COUNTER_DEEDS } from './counter-deeds'
import { PapersField } from './papers-field'
import { type CounterDeedForm, useCounterDeed } from './use-counter-deed'

interface CounterDialogProps extends Omit<CounterDeedForm, 'onDone'> {
  onGone: () => void
}

/** Says what a deed brings, asks for papers and reason, and does it. */
export function CounterDialog({ onGone, ...form }: CounterDialogProps) {
  const [open, setOpen] = useState(true)
  const close = (): void => setOpen(false)
  const deed = useCounterDeed({ ...form, onDone: close })
  const row = COUNTER_DEEDS[form.deed]
  return (
    <FormDialog
      open={open}
      title={row.title}
      okText={row.asksPapers ? '提出，交同事复核' : '确认'}
      isDanger={row.isDanger}
      isSending={deed.isSending}
      problem={deed.problem}
      isReread={deed.isReread}
      errors={deed.errors}
      onSubmit={() => void deed.submit()}
      onClose={close}
      onGone={onGone}
    >
      <p>
        <strong>{form.account.name}</strong> · {form.account.idNumber}
      </p>
      <p>{row.says}</p>
      {row.asksPhone && (
        <TextField
          id="phone"
          label="新手机号"
          inputMode="numeric"
          value={deed.values.phone}
          error={deed.errors.phone}
          onChange={(phone) => deed.change({ phone })}
        />
      )}
      {row.asksPapers && (
        <PapersField
          chosen={deed.values.papers}
          error={deed.errors.papers}
          onChange={(papers) => deed.change({ papers })}
        />
      )}
      {row.reasons.length > 0 && (
        <SelectField
          id="reason"
          label="原因"
          prompt="请选择"
          value={deed.values.reason}
          options={row.reasons.map(({ code, says }) => ({ value: code, label: says }))}
          error={deed.errors.reason}
          onChange={(reason) => deed.change({ reason })}
        />
      )}
    </FormDialog>
  )
}
