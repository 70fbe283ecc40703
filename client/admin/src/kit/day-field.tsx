import { readDate } from '@shared/domain/ledger/read-date'
import { Input } from 'antd'
import { described, Field } from './field'

interface DayFieldProps {
  id: string
  label: string
  /** 'YYYY-MM-DD', what is being typed, or empty. */
  value: string
  error?: string | undefined
  onChange: (day: string) => void
}

const HINT = '例如 2026-03-05 或 20260305'

/** A day as people write it (2026.3.5, 20260305, 2026年3月5日), as a day; anything else stays for the server to say what is wrong. */
const tidyDay = (text: string): string => {
  const read = readDate(text, false, '9999-12-31')
  return read.ok && read.value.length === 10 ? read.value : text
}

/** A day. A line of text, as the browser's own picker speaks the browser's language and turns day and month about. */
export function DayField({ id, label, value, error, onChange }: DayFieldProps) {
  const tidy = (): void => onChange(tidyDay(value))
  return (
    <Field id={id} label={label} hint={HINT} error={error}>
      <Input
        id={id}
        name={id}
        autoComplete="off"
        inputMode="numeric"
        maxLength={20}
        value={value}
        status={error ? 'error' : ''}
        onChange={(event) => onChange(event.target.value)}
        onBlur={tidy}
        onPressEnter={tidy}
        {...described(id, HINT, error)}
      />
    </Field>
  )
}
