import { buffer } from 'node:stream/consumers'
import { createTableWriter } from '@server/adapters/tables/table-writer'
import { demoIdNumber, demoPerson, seededRandom } from '@server/features/archives'
import { LEDGER_COLUMNS } from '@shared/domain/ledger/columns'

const FIXED: Record<string, string> = {
  存档性质: '个人',
  来档方式: '机要通信',
  性别: '男',
  民族: '汉族',
  政治面貌: '群众',
  婚姻状况: '未婚',
  健康状况: '健康',
  参加工作日期: '2015.7',
  人员身份: '企业职工',
  现居住地址: '示例省示例市示例区演示路 12 号 3 单元 401 室',
  户口所在地址: '示例省示例市示例区演示路 12 号',
  工作单位名称: '示例有限公司（演示）',
  转入原因: '流动就业',
  原存档单位名称: '示例县人才服务中心（演示）',
  原存档单位行政区划: '110101',
  最高学历: '大学本科',
  毕业日期: '2015年7月1日',
  毕业院校: '演示大学',
  '专业名称/类别': '信息管理',
}

/** The n-th row of an invented ledger with most columns filled, as a centre has it. */
function rowOf(n: number, random: () => number): string[] {
  const { name } = demoPerson(n, random)
  const own: Record<string, string> = {
    ...FIXED,
    姓名: name,
    公民身份号码: n % 50 === 0 ? '' : demoIdNumber(n),
    存档编号: `YL-${n}`,
    启用库房: `${1 + (n % 12)}-${n % 300}`,
    出生日期: `${1970 + (n % 30)}.${1 + (n % 12)}.${1 + (n % 28)}`,
    手机号码: `137${String(n).padStart(8, '0')}`,
  }
  return LEDGER_COLUMNS.map(({ title }) => own[title] ?? '')
}

/** A ledger of so many invented people. */
export function bigLedger(count: number, format: 'xlsx' | 'csv'): Promise<Buffer> {
  const random = seededRandom(11)
  const columns = LEDGER_COLUMNS.map(({ title, starred }) => ({ title: starred ? `${title}*` : title }))
  const rows = Array.from({ length: count }, (_, n) => rowOf(n, random))
  return buffer(createTableWriter()[format]({ sheet: '登记', columns, rows }))
}
