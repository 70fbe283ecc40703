import type { InputKind, TextInputProps } from './types'

const modes: Record<InputKind, 'text' | 'tel' | 'numeric'> = {
  text: 'text',
  tel: 'tel',
  digit: 'numeric',
  idcard: 'text',
}

/** A real input, tied to its label by id and to its hint and error by aria-describedby. */
export function TextInput(props: TextInputProps) {
  const {
    id,
    className,
    value,
    kind,
    rows,
    maxLength,
    autoComplete,
    describedBy,
    invalid,
    optional,
    onChange,
  } = props
  const common = {
    id,
    className,
    value,
    maxLength,
    autoComplete: autoComplete ?? 'off',
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    'aria-required': !optional || undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  if (rows) return <textarea {...common} rows={rows} />
  return (
    <input {...common} type={kind === 'tel' ? 'tel' : 'text'} inputMode={modes[kind]} spellCheck={false} />
  )
}
