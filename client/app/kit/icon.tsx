import type { IconName } from './icon-names'
import { Box } from './native/box'
import './icon.scss'

export interface IconProps {
  name: IconName
}

/** An outline in the colour of the text around it. Never alone: a word stands beside it. */
export function Icon({ name }: IconProps) {
  return <Box as="span" className={`k-icon k-icon--${name}`} decorative />
}
