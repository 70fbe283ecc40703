import { reg } from '@shared/kernel/reg'

reg('M-check', 'N13', 'G39-origin', 'N15-secret')

/** Where a paper goes that fails a check: back to whoever made it, to the tray for a decision, or off line as a stub. */
export type Way = 'return' | 'tray' | 'stub'

interface CheckRow {
  title: string
  /** What staff look at. */
  asks: string
  /** What has to be done before it can be filed. */
  remedy: string
  article: string
  way: Way
}

const m = (article: string): string => `《干部人事档案材料收集归档规定》第${article}条`

/** The checks at intake (M32–36), the origin (G39) and secrecy (N15), in the order staff go through them. */
export const INTAKE_CHECKS = {
  'not-secret': {
    title: '不涉密',
    asks: '是否不含国家秘密、工作秘密',
    remedy: '不得录入系统、不得扫描；只登记类号和页数，纸质材料按保密规定另行办理',
    ...{ article: '《流动人员人事档案管理服务规定》第十五条', way: 'stub' },
  },
  'known-origin': {
    title: '来源清楚',
    asks: '是否由形成单位或本人送交，来源可查',
    remedy: '来历不明的材料不得归档，先放散材料，请形成单位确认来源后再处理',
    ...{ article: '《干部人事档案工作条例》第三十九条（三）', way: 'tray' },
  },
  'in-scope': {
    title: '属于归档范围',
    asks: '是否在材料目录之内，培训满两个月、表彰在县处级以上',
    remedy: '不属于归档范围的不得归档，登记后交还本人或形成单位',
    ...{ article: m('三十九'), way: 'tray' },
  },
  finished: {
    title: '办理完毕',
    asks: '审批、签署是否已全部办完',
    remedy: '请形成单位办完审批手续后再送交',
    ...{ article: m('三十二'), way: 'return' },
  },
  'right-person': {
    title: '对象明确',
    asks: '姓名和身份信息是否与本人一致',
    remedy: '请形成单位核对姓名；用曾用名的，附公安机关更名证明',
    ...{ article: m('三十二'), way: 'return' },
  },
  complete: {
    title: '齐全完整',
    asks: '页数是否齐全，成套材料是否头尾完整',
    remedy: '请形成单位补齐缺页或成套材料中缺少的部分；缺少的先登记',
    ...{ article: m('三十三'), way: 'return' },
  },
  legible: {
    title: '文字清楚',
    asks: '字迹、印章是否能够辨认',
    remedy: '请形成单位重新制作，或附加盖公章的打印件',
    ...{ article: m('三十二'), way: 'return' },
  },
  true: {
    title: '内容真实',
    asks: '出生、参加工作、入党等记载是否与档案一致，没有涂改',
    remedy: '请形成单位重新制作、补办手续，或由组织人事部门审改、出具说明并加盖公章',
    ...{ article: m('三十四'), way: 'return' },
  },
  filled: {
    title: '填写规范',
    asks: '栏目是否填写完整，日期是否写明',
    remedy: '请形成单位按规定填写，写明形成时间后重新送交',
    ...{ article: m('三十四'), way: 'return' },
  },
  formalities: {
    title: '手续完备',
    asks: '签名、公章是否齐全；复印件是否注明复制时间并盖章',
    remedy: '请形成单位补签名、公章；复印件注明复制时间，由制作单位或所在单位组织人事部门盖章',
    ...{ article: m('三十五'), way: 'return' },
  },
  paper: {
    title: '纸张合格',
    asks: '是否为16开或A4纸，左边留有20—25毫米装订边',
    remedy: '请用16开或A4纸重新制作，左边留20—25毫米装订边；旧材料可裱糊、折叠后装订',
    ...{ article: m('三十六'), way: 'return' },
  },
} as const satisfies Readonly<Record<string, CheckRow>>

export type IntakeCheck = keyof typeof INTAKE_CHECKS
export const INTAKE_ORDER = Object.keys(INTAKE_CHECKS) as IntakeCheck[]
