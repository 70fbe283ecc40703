import { View } from '@tarojs/components'
import { Box } from './box'
import type { ChoiceInputProps } from './types'

/** A group of radios. Each row is the whole target. */
export function ChoiceInput({ id, legend, hint, error, options, value, onChange }: ChoiceInputProps) {
  return (
    <View id={id} className="k-choice" aria-role="radiogroup" aria-label={legend}>
      <Box className="k-field__label">{legend}</Box>
      {hint && <Box className="k-field__hint">{hint}</Box>}
      {error && <Box className="k-field__error">{error}</Box>}
      {options.map((option) => {
        const checked = option.value === value
        return (
          <View
            key={option.value}
            className={`k-option${checked ? ' k-option--on' : ''}`}
            aria-role="radio"
            aria-checked={String(checked)}
            aria-label={option.hint ? `${option.label}，${option.hint}` : option.label}
            onClick={() => onChange(option.value)}
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
