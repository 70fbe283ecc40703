import { reg } from '@shared/kernel/reg'
import type { ColumnSpec } from '../tables/header'
import { type CodeList, EDUCATION, KEEPING, MARRIAGE, NATION, POLITICAL, SEX } from './code-lists'

reg('N17', 'J-size')

export type CellReader =
  | 'text'
  | 'name'
  | 'id-number'
  | 'archive-no'
  | 'date'
  | 'day'
  | 'transfer-no'
  | 'check-no'
  | 'channel-no'

export interface LedgerColumn extends ColumnSpec {
  reads: CellReader
  /** Marked * in the ledger. A row without it comes in all the same and is completed later: nobody's file is refused for a column. */
  starred?: true
  codes?: CodeList
  /** Characters; 200 unless told. */
  max?: number
}

/** Columns with rules of their own: what the record itself stands under. */
const OWN = [
  {
    code: 'name',
    title: '姓名',
    aliases: ['存档人', '存档人姓名', '人员姓名', '持档人姓名', '名字'],
    required: true,
    starred: true,
    reads: 'name',
  },
  {
    code: 'idNumber',
    title: '公民身份号码',
    aliases: ['身份证号', '身份证号码', '身份证', '居民身份证号码', '证件号码', '身份号码'],
    reads: 'id-number',
  },
  {
    code: 'archiveNo',
    title: '存档编号',
    aliases: ['档案编号', '档案号', '存档号', '编号'],
    reads: 'archive-no',
  },
  {
    code: 'shelf',
    title: '启用库房',
    aliases: ['库房', '库位', '存放位置', '架位', '柜号', '库房位置'],
    starred: true,
    reads: 'text',
    max: 40,
  },
  {
    code: 'receivedOn',
    title: '接收日期',
    aliases: ['收档日期', '入库日期', '接收时间', '入库时间', '存档日期', '存档时间'],
    reads: 'day',
  },
] as const satisfies readonly LedgerColumn[]

/** The columns of 档案接收登记 (domain facts, document template), and the day a file came, which older ledgers have. */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  { code: 'keeping', title: '存档性质', starred: true, reads: 'text', codes: KEEPING },
  { code: 'cameBy', title: '来档方式', aliases: ['档案来源方式', '转递方式'], starred: true, reads: 'text' },
  { code: 'mailNo', title: '邮寄编号', aliases: ['邮件号', '机要编号', '快递单号'], reads: 'text' },
  ...OWN,
  { code: 'birthDate', title: '出生日期', aliases: ['出生年月', '出生年月日', '生日'], reads: 'date' },
  { code: 'formerName', title: '曾用名', reads: 'text' },
  { code: 'nativePlace', title: '籍贯', reads: 'text' },
  { code: 'sex', title: '性别', reads: 'text', codes: SEX },
  { code: 'nation', title: '民族', starred: true, reads: 'text', codes: NATION },
  { code: 'political', title: '政治面貌', starred: true, reads: 'text', codes: POLITICAL },
  { code: 'joinedOn', title: '参加组织时间', aliases: ['入党时间', '入党日期', '入团时间'], reads: 'date' },
  { code: 'marriage', title: '婚姻状况', aliases: ['婚姻'], reads: 'text', codes: MARRIAGE },
  { code: 'health', title: '健康状况', reads: 'text' },
  {
    code: 'workSince',
    title: '参加工作日期',
    aliases: ['参加工作时间', '工作时间', '参工时间'],
    reads: 'date',
  },
  { code: 'standing', title: '人员身份', aliases: ['人员类别', '身份'], starred: true, reads: 'text' },
  {
    code: 'phone',
    title: '手机号码',
    aliases: ['手机', '手机号', '联系电话', '电话'],
    reads: 'text',
    max: 60,
  },
  { code: 'contact', title: '紧急联系人/电话', aliases: ['紧急联系人', '紧急联系人及电话'], reads: 'text' },
  { code: 'email', title: '电子邮箱', aliases: ['邮箱', 'E-mail'], reads: 'text' },
  {
    code: 'address',
    title: '现居住地址',
    aliases: ['现住址', '居住地址', '家庭住址', '通讯地址'],
    reads: 'text',
  },
  {
    code: 'household',
    title: '户口所在地址',
    aliases: ['户籍地址', '户口地址', '户口所在地'],
    reads: 'text',
  },
  { code: 'householdRegion', title: '户籍行政区划', aliases: ['户籍区划'], reads: 'text' },
  { code: 'employer', title: '工作单位名称', aliases: ['工作单位', '现工作单位'], reads: 'text' },
  {
    code: 'unit',
    title: '委托存档单位编号/名称',
    aliases: ['委托存档单位', '存档单位', '委托单位', '委托存档单位名称'],
    reads: 'text',
  },
  { code: 'cameFor', title: '转入原因', aliases: ['转入事由', '存档原因'], starred: true, reads: 'text' },
  { code: 'title', title: '最高职称/日期', aliases: ['最高职称', '职称'], reads: 'text' },
  {
    code: 'previousHolder',
    title: '原存档单位名称',
    aliases: ['原存档单位', '转出单位', '原档案保管单位', '档案来源'],
    starred: true,
    reads: 'text',
  },
  {
    code: 'previousRegion',
    title: '原存档单位行政区划',
    aliases: ['原存档单位区划'],
    starred: true,
    reads: 'text',
  },
  { code: 'lacks', title: '缺少材料', aliases: ['缺失材料'], reads: 'text', max: 500 },
  { code: 'remark', title: '备注', aliases: ['说明'], reads: 'text', max: 500 },
  {
    code: 'education',
    title: '最高学历',
    aliases: ['学历', '文化程度'],
    starred: true,
    reads: 'text',
    codes: EDUCATION,
  },
  { code: 'degree', title: '最高学位', aliases: ['学位'], reads: 'text' },
  { code: 'graduatedOn', title: '毕业日期', aliases: ['毕业时间', '毕业年月'], starred: true, reads: 'date' },
  { code: 'school', title: '毕业院校', aliases: ['毕业学校', '学校'], starred: true, reads: 'text' },
  { code: 'major', title: '专业名称/类别', aliases: ['专业', '所学专业', '专业名称'], reads: 'text' },
]

/** Titles of the starred columns that a mapping leaves out: rows come in without them, to be completed. */
export const starredLeftOut = (
  columns: readonly LedgerColumn[],
  mapping: readonly (string | null)[],
): string[] =>
  columns.filter(({ code, starred }) => starred && !mapping.includes(code)).map(({ title }) => title)

/** What staff choose for a column that is not to come in. */
export const NOT_IMPORTED = 'none'
