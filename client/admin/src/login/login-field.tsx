import { Input } from 'antd'

interface LoginFieldProps {
  id: string
  label: string
  type: 'text' | 'password'
  autoComplete: string
  value: string
  error: string | undefined
  autoFocus?: boolean
  onChange: (value: string) => void
}

/** A field with a label that stays, and its error beside it. */
export function LoginField({ id, label, error, onChange, ...input }: LoginFieldProps) {
  return (
    <div className="login__field">
      <label htmlFor={id}>{label}</label>
      <Input
        {...input}
        id={id}
        name={id}
        required
        autoCapitalize="none"
        spellCheck={false}
        status={error ? 'error' : ''}
        aria-invalid={Boolean(error)}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {error && (
        <p className="login__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
