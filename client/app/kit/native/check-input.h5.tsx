import { Box } from './box'
import type { CheckInputProps } from './types'

/** A real checkbox; its whole line is the target. */
export function CheckInput({ id, label, error, checked, onChange }: CheckInputProps) {
  return (
    <div className="k-choice">
      {error && (
        <Box id={`${id}-error`} className="k-field__error">
          {error}
        </Box>
      )}
      <label className={`k-option${checked ? ' k-option--on' : ''}`}>
        <input
          id={id}
          type="checkbox"
          className="k-option__input"
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={() => onChange(!checked)}
        />
        <span className="k-option__mark k-option__mark--square" />
        <span className="k-option__text">{label}</span>
      </label>
    </div>
  )
}
