import { reg } from '@shared/kernel/reg'
import type { CodeList } from '../ledger/code-lists'
import type { LedgerColumn } from '../ledger/columns'

reg('G25-batch')

/** What the two who count found for a line, bag in hand. Only what agrees comes in. */
export const COUNTED: CodeList = {
  相符: ['一致', '有', '√', '✓', '已清点', '无误'],
  缺失: ['无', '没有', '缺', '未见', '找不到', '×'],
  不符: ['不一致', '有误', '与清单不符'],
}

/** The columns of a 移交清单 of a unit that is merged, closed or bankrupt; counted line by line before it is brought in. */
export const HANDOVER_COLUMNS: readonly LedgerColumn[] = [
  {
    code: 'name',
    title: '姓名',
    aliases: ['职工姓名', '人员姓名', '存档人', '名字'],
    required: true,
    starred: true,
    reads: 'name',
  },
  {
    code: 'idNumber',
    title: '公民身份号码',
    aliases: ['身份证号', '身份证号码', '身份证', '居民身份证号码', '证件号码'],
    starred: true,
    reads: 'id-number',
  },
  {
    code: 'birthDate',
    title: '出生日期',
    aliases: ['出生年月', '出生年月日', '生日'],
    reads: 'date',
  },
  {
    code: 'unitNo',
    title: '单位档案编号',
    aliases: ['档案编号', '档案号', '编号', '原档案编号'],
    reads: 'archive-no',
  },
  {
    code: 'papers',
    title: '材料份数',
    aliases: ['份数', '件数', '材料件数', '卷内件数'],
    reads: 'text',
    max: 20,
  },
  {
    code: 'counted',
    title: '清点结果',
    aliases: ['清点', '核对结果', '实物核对', '清点情况'],
    required: true,
    starred: true,
    reads: 'text',
    codes: COUNTED,
  },
  { code: 'remark', title: '备注', aliases: ['说明'], reads: 'text', max: 500 },
]
