import { focusElement } from '../platform/focus'
import { Icon } from './icon'
import { Box } from './native/box'
import { Pressable } from './native/pressable'

export interface ErrorSummaryProps {
  /** the form moves the focus here */
  id: string
  errors: { id: string; text: string }[]
}

/** Everything that must be changed, first on the page, each line leading to its field. */
export function ErrorSummary({ id, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <Box id={id} className="k-errors" role="alert" focusable>
      <Box as="h2" className="k-errors__title">
        <Icon name="circle-alert" />
        <Box as="span">有 {errors.length} 处需要更改</Box>
      </Box>
      {errors.map((error) => (
        <Pressable key={error.id} className="k-errors__line" onPress={() => focusElement(error.id)}>
          {error.text}
        </Pressable>
      ))}
    </Box>
  )
}
