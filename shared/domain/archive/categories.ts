import { reg } from '@shared/kernel/reg'

reg('T-order', 'N13')

/** How the papers of a class follow one another: by time, or by their place in a procedure and time besides. */
type OrderMethod = 'time' | 'system'

interface CategoryRow {
  /** By the names of the 2018 rules (《干部人事档案工作条例》第十九条), with the sub-classes of the ten-category table. */
  title: string
  method: OrderMethod
}

/** The classes a paper can stand in, in their order: the ten categories, the fourth and ninth by their sub-classes. */
export const CATEGORIES = {
  '1': { title: '履历类材料', method: 'time' },
  '2': { title: '自传和思想类材料', method: 'time' },
  '3': { title: '考核鉴定类材料', method: 'time' },
  '4-1': { title: '学历学位材料', method: 'time' },
  '4-2': { title: '专业技术职务（职称）材料', method: 'time' },
  '4-3': { title: '科研学术材料', method: 'time' },
  '4-4': { title: '培训材料', method: 'time' },
  '5': { title: '政审、审计和审核类材料', method: 'system' },
  '6': { title: '党、团类材料', method: 'system' },
  '7': { title: '表彰奖励类材料', method: 'time' },
  '8': { title: '违规违纪违法处理处分类材料', method: 'system' },
  '9-1': { title: '工资材料', method: 'time' },
  '9-2': { title: '任免材料', method: 'time' },
  '9-3': { title: '出国（境）审批材料', method: 'time' },
  '9-4': { title: '会议代表材料', method: 'time' },
  '10': { title: '其他可供组织参考的材料', method: 'time' },
} as const satisfies Readonly<Record<string, CategoryRow>>

export type Category = keyof typeof CATEGORIES

/** In the order of the file. Listed, because an object puts its whole numbers first. */
export const CATEGORY_ORDER: readonly Category[] = [
  ...(['1', '2', '3', '4-1', '4-2', '4-3', '4-4', '5'] as const),
  ...(['6', '7', '8', '9-1', '9-2', '9-3', '9-4', '10'] as const),
]
