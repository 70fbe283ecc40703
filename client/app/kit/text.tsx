import type { PropsWithChildren } from 'react'
import { Box } from './native/box'

export type TextProps = PropsWithChildren<{
  /** secondary text is smaller, paler, and dropped in large-text mode: never put a needed fact into it */
  secondary?: boolean
}>

/** A paragraph. */
export function Text({ secondary, children }: TextProps) {
  return (
    <Box as="p" className={secondary ? 'k-text k-text--secondary k-secondary' : 'k-text'}>
      {children}
    </Box>
  )
}
