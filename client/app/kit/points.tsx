import { Icon } from './icon'
import type { IconName } from './icon-names'
import { Box } from './native/box'

export interface PointsProps {
  points: readonly string[]
  icon?: IconName
}

/** A few short sentences that belong together, a line each. */
export function Points({ points, icon = 'check' }: PointsProps) {
  return (
    <Box as="ul" className="k-points">
      {points.map((point) => (
        <Box as="li" key={point} className="k-point">
          <Icon name={icon} />
          <Box className="k-point__text">{point}</Box>
        </Box>
      ))}
    </Box>
  )
}
