import { open, openPlace, replace, restart } from '../../platform/navigation'
import type { AnchorProps } from './types'

const ways = { push: open, replace, place: openPlace, restart }

/** Goes where a link points, in the way it says. */
export function follow(to: string, how: NonNullable<AnchorProps['how']>): void {
  ways[how](to)
}
