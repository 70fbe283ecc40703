import { Box } from './box'
import type { ChoiceInputProps } from './types'

/** A fieldset of real radios: the browser brings arrow keys, Space and the reading of the group. */
export function ChoiceInput({ id, legend, hint, error, options, value, onChange }: ChoiceInputProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset id={id} className="k-choice" tabIndex={-1} aria-describedby={described || undefined}>
      <legend className="k-field__label">{legend}</legend>
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
      {options.map((option) => {
        const checked = option.value === value
        return (
          <label key={option.value} className={`k-option${checked ? ' k-option--on' : ''}`}>
            <input
              type="radio"
              className="k-option__input"
              name={id}
              value={option.value}
              checked={checked}
              aria-invalid={error ? true : undefined}
              onChange={() => onChange(option.value)}
            />
            <span className="k-option__mark" />
            <span className="k-option__text">
              <span>{option.label}</span>
              {option.hint && <span className="k-field__hint">{option.hint}</span>}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
