import { View } from '@tarojs/components'
import { Box } from './box'
import type { CheckInputProps } from './types'

/** A checkbox; its whole line is the target. */
export function CheckInput({ id, label, error, checked, onChange }: CheckInputProps) {
  return (
    <View id={id} className="k-choice">
      {error && <Box className="k-field__error">{error}</Box>}
      <View
        className={`k-option${checked ? ' k-option--on' : ''}`}
        aria-role="checkbox"
        aria-checked={String(checked)}
        aria-label={error ? `${label}，${error}` : label}
        onClick={() => onChange(!checked)}
      >
        <View className="k-option__mark k-option__mark--square" />
        <View className="k-option__text">{label}</View>
      </View>
    </View>
  )
}
