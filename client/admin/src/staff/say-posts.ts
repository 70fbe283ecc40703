import { POST_LABELS, type StaffStatus } from '@shared/domain/staff/posts'
import type { StateTone } from '../kit/state-tag'
import type { StaffRow } from './use-roster'

/** 受理、审核, and with the centre before it when there is more than one. */
export function sayPosts(places: StaffRow['places']): string {
  const labels = places.map(({ name, posts }) => {
    const listed = posts.map((post) => POST_LABELS[post]).join('、')
    return places.length > 1 ? `${name}：${listed}` : listed
  })
  return labels.join('；') || '没有岗位'
}

/** The shape and colour beside the status. */
export const STATUS_TONES: Record<StaffStatus, StateTone> = {
  invited: 'waiting',
  active: 'done',
  suspended: 'stopped',
  left: 'stopped',
  withdrawn: 'stopped',
}
