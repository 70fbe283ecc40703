import { reg } from '@shared/kernel/reg'
import type { ColumnSpec } from '../../tables/header'

reg('N26', 'N6')

/** What a directory may be. Three and a half thousand institutions stand in the whole country's. */
export const DIRECTORY_RULES = {
  maxBytes: 5 * 1024 * 1024,
  maxUnpackedBytes: 60 * 1024 * 1024,
  maxRows: 10_000,
  maxColumns: 60,
  maxCellLength: 500,
  /** Rows shown beside the header while columns are matched. */
  samples: 3,
  /** Rows left out that one answer tells of; a directory with more has another mistake. */
  maxReported: 500,
} as const

export interface DirectoryColumn extends ColumnSpec {
  /** Characters. */
  max: number
}

/** The columns of 流动人员人事档案管理服务机构信息 as the ministry publishes it. */
export const DIRECTORY_COLUMNS = [
  { code: 'serial', title: '序号', aliases: ['编号', '行号'], max: 20 },
  {
    code: 'regionCode',
    title: '行政区划代码',
    aliases: ['区划代码', '行政区划', '地区代码'],
    required: true,
    max: 20,
  },
  { code: 'institutionCode', title: '机构编号', aliases: ['机构代码', '机构编码'], max: 40 },
  {
    code: 'name',
    title: '机构全称',
    aliases: ['全称', '机构名称', '单位名称', '服务机构名称'],
    required: true,
    max: 60,
  },
  { code: 'level', title: '机构层级', aliases: ['层级', '级别'], required: true, max: 20 },
  { code: 'address', title: '通讯地址', aliases: ['地址', '机构地址', '联系地址'], max: 100 },
  { code: 'phone', title: '联系电话', aliases: ['电话', '咨询电话', '办公电话'], max: 60 },
] as const satisfies readonly DirectoryColumn[]

export type DirectoryColumnCode = (typeof DIRECTORY_COLUMNS)[number]['code']

/** The row of the template. Nobody has the region: left in the table, the row stays out and is told. */
export const DIRECTORY_EXAMPLE: Readonly<Record<DirectoryColumnCode, string>> = {
  serial: '1',
  regionCode: '990101',
  institutionCode: '9901-0001',
  name: '示例区人才服务中心（示例，填写时请删去本行）',
  level: '区县级',
  address: '示例市示例区示例路 1 号',
  phone: '0000-0000000',
}

export const directoryColumn = (code: string | null): DirectoryColumn | undefined =>
  DIRECTORY_COLUMNS.find((column) => column.code === code)
