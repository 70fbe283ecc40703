import { announcement } from '../lib/announce'
import { useStore } from '../lib/store'

/** The place screen readers watch for results. */
export function LiveRegion() {
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {useStore(announcement)}
    </p>
  )
}
