import { reg } from '@shared/kernel/reg'

reg('N4', 'N25', 'W6-all')

interface OutRow {
  title: string
  /** What the rule says of this person's file. */
  why: string
  /** Who can, and what to do now. */
  who: string
  article: string
}

/** Whose file is not a 流动人员人事档案: each with the reason and with who can (W6-all: never a silent no). */
export const OUT_OF_SCOPE = {
  'state-employed': {
    title: '您的档案现在由单位管理',
    why: '在机关、国有企事业单位工作期间，人事档案由单位按干部人事档案管理，不属于流动人员人事档案。',
    who: '请向单位的组织人事部门办理。离职后没有就业的，可以马上来开户，不用等单位批准。',
    article: 'N4',
  },
  student: {
    title: '您的档案现在由学校管理',
    why: '在校期间的学生档案由学校管理，毕业后才转为人事档案。',
    who: '请向学校的学生档案部门办理。毕业后没有就业的，可以马上来开户，再请学校把档案寄来。',
    article: 'N4',
  },
  soldier: {
    title: '您的档案现在由部队管理',
    why: '现役期间的档案由部队管理，不属于流动人员人事档案。',
    who: '请向所在部队办理。退役后自主就业的，可以马上来开户。',
    article: 'N4',
  },
  sponsored: {
    title: '您的档案由派出单位管理',
    why: '公派留学人员的档案由派出单位或教育部留学服务中心管理，只有自费和因私出国（境）的才属于流动人员人事档案。',
    who: '请向派出单位或教育部留学服务中心办理。回国后没有就业的，可以马上来开户。',
    article: 'N4',
  },
  'technician-later': {
    title: '您所在的省还没有开通',
    why: '技工院校高级工班、预备技师班毕业生的档案服务由各省逐步开通，您选择的地方还没有。',
    who: '请先向毕业学校或户籍地县级公共就业和人才服务机构询问档案由谁保管。就业或灵活就业后，可以按新的情况马上来开户。',
    article: 'N25',
  },
} as const satisfies Record<string, OutRow>

export type OutOfScope = keyof typeof OUT_OF_SCOPE
