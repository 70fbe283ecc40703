import { reg } from '@shared/kernel/reg'
import { CELL_PROBLEMS, type CellProblemCode } from '../../ledger/cell-problems'
import type { DirectoryColumnCode } from './columns'
import { DIRECTORY_COLUMNS } from './columns'

reg('N26', 'W6-all')

/** What keeps a row of a directory out, beside what keeps any cell out: what is wrong, and what to do about it. */
const OWN_PROBLEMS = {
  region: {
    says: '不是行政区划代码',
    remedy: '请填写 6 位代码，与身份证前 6 位写法相同；街道（乡镇）填 9 位或 12 位。',
  },
  'region-gone': {
    says: '现行行政区划里没有这个代码，可能已经撤并',
    remedy: '请改为机构所在地现行的代码；不清楚的，向当地民政部门核对。',
  },
  'region-elsewhere': {
    says: '不在您所属主管部门的地区内',
    remedy: '请由当地主管部门的管理员导入，或核对代码是否填错。',
  },
  'no-authority': {
    says: '还没有登记管这个地区的主管部门',
    remedy: '请先在“机构”里新增该地区的主管部门，再重新导入。',
  },
  'institution-code': {
    says: '机构编号含有不能使用的字符',
    remedy: '请只用数字、大写字母和连字符，2–30 位。',
  },
  'code-lost': {
    says: '编号存成了数字，末尾几位可能已丢失',
    remedy: '请把这一列设为文本格式，重新填写完整编号。',
  },
  'name-short': { says: '机构名称不是全称', remedy: '请填写 4–60 个字的全称，与印章一致。' },
  level: { says: '不是认得的层级', remedy: '请写省级、市级、区县级或街道（乡镇）级。' },
  'level-region': {
    says: '机构层级与行政区划代码不相符',
    remedy:
      '省级机构的代码后四位是 0000，市级后两位是 00，区县级填区县的代码，街道（乡镇）级填 9 位或 12 位。',
  },
  phone: {
    says: '联系电话含有文字或不能使用的字符',
    remedy: '请只写号码，几个号码之间用顿号；分机号写成 -801。',
  },
  'twice-in-file': { says: '表里前面已有同一个机构', remedy: '请删去重复的一行。' },
  differs: {
    says: '机构已登记，这一项与登记的不同，没有改动',
    remedy: '请打开该机构核对，需要时在那里变更。',
  },
} as const

export type DirectoryProblemCode = keyof typeof OWN_PROBLEMS | CellProblemCode

/** One cell that keeps its row out. */
export interface DirectoryProblem {
  column: DirectoryColumnCode
  code: DirectoryProblemCode
}

const PROBLEMS: Readonly<Record<DirectoryProblemCode, { says: string; remedy: string }>> = {
  ...CELL_PROBLEMS,
  ...OWN_PROBLEMS,
}

/** A problem as the report says it: in which column, what is wrong, and what to do. */
export function sayDirectoryProblem({ column, code }: DirectoryProblem) {
  const title = DIRECTORY_COLUMNS.find((one) => one.code === column)?.title ?? column
  return { column: title, reason: PROBLEMS[code].says, remedy: PROBLEMS[code].remedy }
}
