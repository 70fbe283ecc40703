import type { PropsWithChildren } from 'react'
import { Box } from './native/box'

export type SectionProps = PropsWithChildren<{ title: string }>

/** A part of a page under its own heading. */
export function Section({ title, children }: SectionProps) {
  return (
    <Box as="section" className="k-section">
      <Box as="h2" className="k-section__title">
        {title}
      </Box>
      {children}
    </Box>
  )
}
