import { useStore } from '@common/store'
import { announcement } from '../lib/announce'

/** The place screen readers watch for results. */
export function LiveRegion() {
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {useStore(announcement)}
    </p>
  )
}
