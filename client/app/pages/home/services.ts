import { ITEM_TITLES, PERSON_ITEMS, type PersonItemCode } from '@shared/domain/items/titles'
import type { IconName } from '../../kit/icon-names'

export interface Service {
  title: string
  note: string
  /** other words people use for it */
  words: string
  icon: IconName
  to: string
}

/** Words people look for, by item code: the name of the item alone is officialese to many. */
const EVERYDAY: Record<PersonItemCode, string> = {
  'custody-certificate': '档案证明 考公 考编 落户 居住证 入职 职称 升学 留学 社保 退休 购房',
  'personal-account':
    '开户 存档 托管 委托存档 个人存档 毕业 离职 辞职 失业 灵活就业 自由职业 出国 把档案放在哪里 换工作',
  'collective-account':
    '单位 公司 企业 集体户 集体存档 单位存档 单位开户 委托存档 经办人 人事 营业执照 统一社会信用代码',
  'collective-agents': '单位 公司 经办人 换人 人事 授权 离职 交接 撤销 变更经办',
  'material-collection': '交材料 补材料 归档 劳动合同 学历 毕业证 职称 考核 表彰 奖励 培训 社保 就业登记',
  'material-supplement': '补材料 补交 缺材料 体检 承诺 欠缺 找到了',
  'joint-review': '出生日期 生日不一致 参加工作时间 工龄 学历 经历 三龄两历 矛盾 对不上 认定 退休',
  'fact-correction': '出生日期 生日错了 参加工作时间 入党时间 写错 改档案 更改 年龄 三龄 批复',
  'transfer-in': '转档案 调档 调档函 商调函 提档 转递 换城市 换工作 毕业 离职 档案寄到哪 把档案转过来',
  'transfer-out': '转出 调出 调档函 商调函 考上公务员 考编 上学 升学 政审 把档案转走',
  'file-search': '寻档 找不到档案 档案丢了 档案去哪了 弃档 死档 不知道在哪 学校 原单位',
  'hand-back': '自己拿着 自持 拆封 拆开了 交回 退回学校 个人保管 档案袋 怎么交',
  'jobless-intake': '失业 没有工作 离职 解除合同 终止合同 下岗 单位不给档案 移交档案 街道 失业登记 失业金',
  'leaver-intake':
    '离职 辞职 辞退 开除 公务员 事业编 国企 解除聘用 终止合同 出国不归 单位不给档案 脱密 移交档案',
  'retiree-intake': '退休 退休了 社会化管理 移交社区 街道 镇 单位不管档案 移交档案 退休档案',
  'internal-move':
    '集体转个人 个人转集体 集体转集体 单位存档 个人存档 换单位 离职 入职 集体户 单位账户 转到单位 转到个人',
  'call-back': '电话 咨询 人工 回电 不知道怎么办 问问题',
  'archive-details-change': '改电话 换号 改名 更名 身份证号更正 搬家 地址 换工作 单位 户口 迁户 信息更新',
}

const items: Service[] = PERSON_ITEMS.map((code) => ({
  title: ITEM_TITLES[code].title,
  note: ITEM_TITLES[code].summary,
  words: EVERYDAY[code],
  icon: 'file-text',
  to: `/apply/start/index?item=${code}`,
}))

const others: Service[] = [
  {
    title: '档案在哪里',
    note: '由谁保管，每一次交接，接下来怎么办',
    words: '去向 查询 找不到 档案丢了 寄到了吗 追踪',
    icon: 'folder',
    to: '/custody/tracker/index',
  },
  {
    title: '我的存档账户',
    note: '存档机构、签署的协议',
    words: '协议 下载 账户 开户',
    icon: 'folder',
    to: '/custody/mine/index',
  },
  {
    title: '我经办的单位',
    note: '单位集体账户、在单位名下存档的人员',
    words: '单位 公司 集体户 经办人 名单 协议',
    icon: 'building-2',
    to: '/custody/units/index',
  },
  {
    title: '我的证明',
    note: '查看、下载、出示已出具的证明',
    words: '下载 PDF 证明',
    icon: 'download',
    to: '/certificate/mine/index',
  },
  {
    title: '核验证明',
    note: '辨别一份证明的真假，不用登录',
    words: '真伪 二维码 扫码',
    icon: 'shield-check',
    to: '/certificate/verify/index',
  },
]

const asked: Service[] = [
  {
    title: '凭编号查进度',
    note: '用受理回执上的编号和查询码，不用登录',
    words: '回执 查询码 窗口 办到哪一步 代办',
    icon: 'search',
    to: '/case/follow/index',
  },
  {
    title: '单位移交材料',
    note: '用催收函或清单上的编号和移交码，不用登录',
    words: '催收函 待移交 交接单 形成单位 归档 人事部门 单位 移交码',
    icon: 'inbox',
    to: '/outside/hand-in/index',
  },
  {
    title: '学校上传毕业生清单',
    note: '用接收机构给的编号和上传码，不用登录',
    words: '高校 毕业生 转递清单 寄档 就业指导 学校 上传码 没有对上',
    icon: 'inbox',
    to: '/outside/school-list/index',
  },
  {
    title: '办事指南',
    note: '谁可以办、带什么、多久、依据',
    words: '怎么办 材料 流程 宣传页 死档 激活 补档',
    icon: 'circle-help',
    to: '/help/guides/index',
  },
  {
    title: '找机构',
    note: '地址、电话、办公时间',
    words: '人才中心 人社局 窗口 在哪里 电话 主管部门 投诉',
    icon: 'building-2',
    to: '/help/centres/index',
  },
]

export const services: Service[] = [...items, ...others, ...asked]

/** The services whose name, note or everyday words hold what was typed; all of them for nothing typed. */
export function findServices(typed: string): Service[] {
  const wanted = typed.trim()
  return services.filter(({ title, note, words }) => `${title} ${note} ${words}`.includes(wanted))
}
