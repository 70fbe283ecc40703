import { reg } from '@shared/kernel/reg'

reg('N29-leak')

/** Lists that staff may take out as a table, as their pages name them. */
export const EXPORT_LISTS = {
  queue: '待办',
  archives: '档案名单',
  certificates: '已出具的证明',
  'import-report': '导入报告',
  'personal-accounts': '个人账户',
  centres: '机构',
  staff: '工作人员',
} as const

export type ExportList = keyof typeof EXPORT_LISTS

export const EXPORT_RULES = {
  /** Rows of one file; whoever needs more narrows the list, or asks the centre's head. */
  maxRows: 10_000,
} as const
