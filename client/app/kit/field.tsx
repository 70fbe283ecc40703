import { Box } from './native/box'
import { FieldLabel } from './native/field-label'
import { TextInput } from './native/text-input'
import type { InputKind } from './native/types'

export interface FieldProps {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string
  kind?: InputKind
  /** the browser's autocomplete word: name, tel, one-time-code, street-address … */
  autoComplete?: string
  /** an answer may be left out; unmarked leaves out the word as well, as for a search */
  optional?: boolean | 'unmarked'
  rows?: number
  maxLength?: number
}

/** One question with a written answer: label, hint, error and input belong together for everyone. */
export function Field(props: FieldProps) {
  const {
    id,
    label,
    value,
    onChange,
    hint,
    error,
    kind = 'text',
    autoComplete,
    optional = false,
    rows,
  } = props
  const name = optional === true ? `${label}（选填）` : label
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <Box className={`k-field${error ? ' k-field--wrong' : ''}`}>
      <FieldLabel htmlFor={id}>{name}</FieldLabel>
      {hint && (
        <Box id={`${id}-hint`} className="k-field__hint">
          {hint}
        </Box>
      )}
      {error && (
        <Box id={`${id}-error`} className="k-field__error">
          {error}
        </Box>
      )}
      <TextInput
        id={id}
        className={rows ? 'k-input k-input--long' : 'k-input'}
        label={[name, hint, error].filter(Boolean).join('，')}
        value={value}
        kind={kind}
        rows={rows}
        maxLength={props.maxLength ?? (rows ? 500 : 60)}
        autoComplete={autoComplete}
        describedBy={described || undefined}
        invalid={Boolean(error)}
        optional={Boolean(optional)}
        onChange={onChange}
      />
    </Box>
  )
}
