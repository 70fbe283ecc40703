import type { StaffStatus } from '@shared/domain/staff/posts'
import type { StateTone } from '../kit/state-tag'

/** The shape and colour beside the status. */
export const STATUS_TONES: Record<StaffStatus, StateTone> = {
  invited: 'waiting',
  active: 'done',
  suspended: 'stopped',
  left: 'stopped',
  withdrawn: 'stopped',
}
