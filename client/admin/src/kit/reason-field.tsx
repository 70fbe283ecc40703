import { Input } from 'antd'
import { described, Field } from './field'

const MOST = 200

interface ReasonFieldProps {
  id: string
  value: string
  error?: string | undefined
  /** In which history it will stand. */
  keptIn?: string
  onChange: (value: string) => void
}

/** Why something is done; kept with the deed. */
export function ReasonField({ id, value, error, keptIn = '账号记录', onChange }: ReasonFieldProps) {
  const hint = `记入${keptIn}，最多 ${MOST} 字，请勿填写证件号码。`
  return (
    <Field id={id} label="原因" hint={hint} error={error}>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={MOST}
        required
        value={value}
        status={error ? 'error' : ''}
        {...described(id, hint, error)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
