/**
 * How every service is called, apart from what it is: a page that only names services must not load their tables, texts and
 * articles. The items take their own words from here.
 */
export const ITEM_TITLES = {
  'custody-certificate': {
    title: '存档证明',
    summary: '证明您的人事档案在哪里保管、从什么时候开始保管。',
  },
  'archive-details-change': {
    title: '存档信息变更',
    summary: '电话、住址、单位、户籍变了，或姓名、身份证号依法变更后，更新档案上的记载。',
  },
  'personal-account': {
    title: '个人账户设立',
    summary: '把人事档案放在本人名下保管。档案到没到都可以先开，当场开立。',
  },
  'collective-account': {
    title: '单位集体账户设立',
    summary: '单位把人员的档案放在单位名下统一存档，由单位授权的经办人办理。',
  },
  'collective-agents': {
    title: '单位经办人变更',
    summary: '单位换了、增加了经办人，或者您不再经办，更新单位集体账户的经办人。',
  },
  'material-collection': {
    title: '材料收集归档',
    summary: '把劳动合同、学历、职称、考核、表彰等材料归入档案，本人、单位都可以交。交得晚也会照收。',
    alsoByStaff: true,
  },
  'material-supplement': {
    title: '补充材料',
    summary: '档案体检中核实的缺漏，找到材料后在这里补上。',
  },
  'joint-review': {
    title: '联审认定',
    summary: '档案里的记载互相矛盾、说不清的，请有关部门一起审查认定。',
    alsoByStaff: true,
  },
  'fact-correction': {
    title: '更正记载事项',
    summary: '档案记载的出生日期、参加工作时间、入党时间有误，有批准文件的，按文件更正。',
    alsoByStaff: true,
  },
  'transfer-in': {
    title: '档案转入',
    summary: '选好要去的机构，签一次申请，由它向现在的保管单位发调档函，寄到哪一步都看得见。',
    byUnit: true,
  },
  'transfer-out': {
    title: '档案转出',
    summary: '接收单位不在本系统的，凭它开的调档函，由现在的保管机构审核、密封、寄出。',
    alsoByStaff: true,
  },
  'forgery-inquiry': {
    title: '涉嫌造假核查',
    summary: '档案材料或者信息涉嫌造假的，由机构立即核查，告知本人和单位，结论归入档案。',
    byStaff: true,
  },
  'file-search': {
    title: '寻找档案',
    summary: '不知道档案在哪里的，由一家机构向学校、单位、户籍地逐处询问，每一处答复都看得见。',
  },
  'hand-back': {
    title: '档案在我手里',
    summary: '说明是哪里交给您的，由机构联系那里收回、核对、重新密封。拆开过的也能办。',
  },
  'archive-loss': {
    title: '档案遗失损毁',
    summary: '发现档案遗失或损毁的，立即报告主管部门、全力查找，经批准重建或者补充证明材料。',
    byStaff: true,
  },
  'jobless-intake': {
    title: '失业人员档案接收',
    summary: '离开单位后没有工作的，由原单位把档案移交到户籍地，移交期限和进度都看得见。',
    byUnit: true,
  },
  'leaver-intake': {
    title: '机关事业离职人员档案接收',
    summary: '从机关、国有企事业单位辞职、被辞退、解除合同、被开除的，由原单位在2个月内把档案转到户籍地。',
    byUnit: true,
  },
  'retiree-intake': {
    title: '退休移交',
    summary: '退休后由原单位把档案移交到户籍地，有的地方到街道、镇，双方对照清单签字。',
    byUnit: true,
  },
  'deceased-file': {
    title: '逝者档案',
    summary: '本人去世后，档案保管满五年，再按规定移交档案馆或者继续保管。',
    byStaff: true,
  },
  'internal-move': {
    title: '内部调转',
    summary: '档案留在原机构，从单位账户转为个人存档、转到单位账户，或者从一个单位转到另一个单位。',
    alsoByStaff: true,
  },
  'call-back': {
    title: '预约回电',
    summary: '找不到档案、不知道怎么办，留下问题，工作人员打电话给您。',
  },
} as const

export type ItemCode = keyof typeof ITEM_TITLES

export const isItemCode = (code: string): code is ItemCode => Object.keys(ITEM_TITLES).includes(code)

/** Items a centre opens for a unit that hands over the file of one of its people, or applies for it. */
export const HANDED_ITEMS: readonly ItemCode[] = (Object.keys(ITEM_TITLES) as ItemCode[]).filter(
  (code) => 'byUnit' in ITEM_TITLES[code],
)

/** Items that people apply for themselves; the others are opened by the centre that keeps the file, and `alsoByStaff` by either. */
export type PersonItemCode = {
  [K in ItemCode]: (typeof ITEM_TITLES)[K] extends { byStaff: true } ? never : K
}[ItemCode]

export const isPersonItem = (code: string): code is PersonItemCode =>
  isItemCode(code) && !('byStaff' in ITEM_TITLES[code])

/** Items a centre may open on a file it keeps. */
export const CENTRE_ITEMS: readonly ItemCode[] = (Object.keys(ITEM_TITLES) as ItemCode[]).filter(
  (code) => 'byStaff' in ITEM_TITLES[code] || 'alsoByStaff' in ITEM_TITLES[code],
)

export const PERSON_ITEMS: readonly PersonItemCode[] = Object.keys(ITEM_TITLES).filter(isPersonItem)
