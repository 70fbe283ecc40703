import { reg } from '@shared/kernel/reg'
import type { Post } from '../policy/roles'

reg('N29-leak', 'N10')

/** The posts as people call them. */
export const POST_LABELS: Readonly<Record<Post, string>> = {
  clerk: '受理',
  reviewer: '审核',
  archivist: '档案',
  dispatch: '收发',
  'party-affairs': '党务',
  approver: '审批',
  'centre-head': '负责人',
  supervisor: '监督（主管部门）',
  administrator: '系统管理',
}

/** 受理、审核, and with the centre before it when there is more than one. */
export function sayPosts(places: readonly { name: string; posts: readonly Post[] }[]): string {
  const labels = places.map(({ name, posts }) => {
    const listed = posts.map((post) => POST_LABELS[post]).join('、')
    return places.length > 1 ? `${name}：${listed}` : listed
  })
  return labels.join('；') || '没有岗位'
}

/** Where a staff account stands. Only `active` lets anybody in. */
export const STAFF_STATUS = ['invited', 'active', 'suspended', 'left', 'withdrawn'] as const

export type StaffStatus = (typeof STAFF_STATUS)[number]

export const STATUS_LABELS: Readonly<Record<StaffStatus, string>> = {
  invited: '待启用',
  active: '在岗',
  suspended: '已停用',
  left: '已离岗',
  withdrawn: '邀请已撤销',
}

/** One post at one centre, or, for a supervisor, at the department above. */
export interface PostAt {
  centreId: string
  post: Post
}
