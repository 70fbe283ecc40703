import { Icon } from './icon'
import { Box } from './native/box'
import { Pressable } from './native/pressable'

export interface PickRowsProps {
  id: string
  label: string
  error?: string
  options: { key: string; label: string; onPick: () => void }[]
}

/** A long list to pick one thing from, each a whole-width button. */
export function PickRows({ id, label, error, options }: PickRowsProps) {
  return (
    <>
      {error && (
        <Box id={`${id}-error`} className="k-field__error">
          {error}
        </Box>
      )}
      <Box as="ul" id={id} className="k-rows" label={label} focusable>
        {options.map(({ key, label: name, onPick }) => (
          <Box as="li" key={key} className="k-rows__item">
            <Pressable className="k-row" onPress={onPick}>
              <Box as="span" className="k-row__text">
                {name}
              </Box>
              <Icon name="chevron-right" />
            </Pressable>
          </Box>
        ))}
      </Box>
    </>
  )
}
