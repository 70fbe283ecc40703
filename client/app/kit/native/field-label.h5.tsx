import type { FieldLabelProps } from './field-label'

/** A real label: pressing it puts the cursor into its field. */
export function FieldLabel({ htmlFor, children }: FieldLabelProps) {
  return (
    <label className="k-field__label" htmlFor={htmlFor}>
      {children}
    </label>
  )
}
