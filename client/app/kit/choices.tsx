import { Box } from './native/box'
import { Pressable } from './native/pressable'

export interface ChoicesProps {
  label: string
  choices: readonly { value: string; label: string }[]
  onChoose: (value: string, label: string) => void
}

/** Many short names side by side, of which one is pressed. */
export function Choices({ label, choices, onChoose }: ChoicesProps) {
  return (
    <Box as="ul" className="k-choices" label={label}>
      {choices.map((choice) => (
        <Box as="li" key={choice.value} className="k-choices__item">
          <Pressable className="k-choices__press" onPress={() => onChoose(choice.value, choice.label)}>
            {choice.label}
          </Pressable>
        </Box>
      ))}
    </Box>
  )
}
