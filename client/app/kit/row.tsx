import type { PropsWithChildren } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import { Anchor } from './native/anchor'
import { Box } from './native/box'

export interface RowProps {
  to: string
  title: string
  /** dropped in large-text mode */
  note?: string
  icon?: IconName
}

/** A whole-width way to another page. */
export function Row({ to, title, note, icon }: RowProps) {
  return (
    <Box as="li" className="k-rows__item">
      <Anchor to={to} className="k-row">
        {icon && <Icon name={icon} />}
        <Box className="k-row__text">
          <Box className="k-row__title">{title}</Box>
          {note && <Box className="k-row__note k-secondary">{note}</Box>}
        </Box>
        <Icon name="chevron-right" />
      </Anchor>
    </Box>
  )
}

/** Rows under each other on one card. */
export function Rows({ children }: PropsWithChildren) {
  return (
    <Box as="ul" className="k-rows">
      {children}
    </Box>
  )
}
