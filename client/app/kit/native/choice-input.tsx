import { View } from '@tarojs/components'
import { Box } from './box'
import { nextValues } from './next-values'
import type { ChoiceInputProps } from './types'

/** A group of radios or checkboxes. Each row is the whole target. */
export function ChoiceInput({ id, kind, legend, hint, error, options, values, onChange }: ChoiceInputProps) {
  return (
    <View
      id={id}
      className="k-choice"
      aria-role={kind === 'one' ? 'radiogroup' : 'group'}
      aria-label={legend}
    >
      <Box className="k-field__label">{legend}</Box>
      {hint && <Box className="k-field__hint">{hint}</Box>}
      {error && <Box className="k-field__error">{error}</Box>}
      {options.map((option) => {
        const checked = values.includes(option.value)
        return (
          <View
            key={option.value}
            className={`k-option k-option--${kind}${checked ? ' k-option--on' : ''}`}
            aria-role={kind === 'one' ? 'radio' : 'checkbox'}
            aria-checked={String(checked)}
            aria-label={option.hint ? `${option.label}，${option.hint}` : option.label}
            onClick={() => onChange(nextValues(kind, values, option.value))}
          >
            <View className="k-option__mark" />
            <View className="k-option__text">
              <Box>{option.label}</Box>
              {option.hint && <Box className="k-field__hint">{option.hint}</Box>}
            </View>
          </View>
        )
      })}
    </View>
  )
}
