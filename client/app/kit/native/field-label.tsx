import { Box } from './box'

export interface FieldLabelProps {
  htmlFor: string
  children: string
}

/** The visible label; the input carries the same words for screen readers. */
export function FieldLabel({ children }: FieldLabelProps) {
  return <Box className="k-field__label">{children}</Box>
}
