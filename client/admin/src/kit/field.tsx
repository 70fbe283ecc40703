import type { ReactNode } from 'react'
import './field.css'

interface FieldProps {
  id: string
  label: string
  hint?: ReactNode
  error: string | undefined
  children: ReactNode
}

/** A label that stays, the control, a hint, and the error beside it. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && (
        <div className="field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

/** What ties a control to its hint and error for screen readers. */
export const described = (id: string, hint: unknown, error: string | undefined) => ({
  'aria-invalid': Boolean(error),
  'aria-describedby':
    [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])].join(' ') || undefined,
})
