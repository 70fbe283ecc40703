import { reg } from '@shared/kernel/reg'
import type { CodeList } from '../ledger/code-lists'
import type { LedgerColumn } from '../ledger/columns'

reg('grad', 'N20-3')

/** How a school sends a file. By the graduate's own hand is none of them. */
export const SCHOOL_CHANNELS: CodeList = {
  机要通信: ['机要', '机要邮件', '机要转递'],
  邮政特快专递: ['EMS', '邮政EMS', '特快专递', '邮政特快专递(EMS)', '中国邮政EMS'],
  专人送取: ['专人', '专人送达'],
}

/** The columns of a dispatch list (domain facts, 高等学校毕业生档案转递单). No 报到证: since 2023 there is none. */
export const DISPATCH_COLUMNS: readonly LedgerColumn[] = [
  {
    code: 'name',
    title: '姓名',
    aliases: ['毕业生姓名', '学生姓名', '名字'],
    required: true,
    starred: true,
    reads: 'name',
  },
  {
    code: 'idNumber',
    title: '公民身份号码',
    aliases: ['身份证号', '身份证号码', '身份证', '居民身份证号码', '证件号码'],
    required: true,
    starred: true,
    reads: 'id-number',
  },
  {
    code: 'destination',
    title: '档案接收单位',
    aliases: [
      '接收单位',
      '档案接收机构',
      '接收单位名称',
      '档案去向',
      '档案转寄单位名称',
      '档案转递单位',
      '寄往',
    ],
    required: true,
    starred: true,
    reads: 'text',
    max: 100,
  },
  { code: 'transferNo', title: '转递编号', aliases: ['档案转递编号'], reads: 'transfer-no' },
  { code: 'checkNo', title: '核验编号', aliases: ['登记信息表核验编号'], reads: 'check-no' },
  {
    code: 'channel',
    title: '转递方式',
    aliases: ['寄递方式', '邮寄方式', '寄送方式'],
    reads: 'text',
    codes: SCHOOL_CHANNELS,
  },
  {
    code: 'channelNo',
    title: '机要号或邮件号',
    aliases: [
      '机要号',
      '机要编号',
      '机要交寄号',
      '邮件号',
      '邮寄编号',
      'EMS单号',
      'EMS号',
      '快递单号',
      '运单号',
    ],
    required: true,
    starred: true,
    reads: 'channel-no',
  },
  {
    code: 'sentOn',
    title: '寄出日期',
    aliases: ['转递日期', '寄档日期', '交寄日期', '转递时间', '寄出时间', '日期'],
    required: true,
    starred: true,
    reads: 'day',
  },
]
