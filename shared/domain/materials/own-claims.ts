import { reg } from '@shared/kernel/reg'

reg('G36', 'N20-4')

/** Whether the person can say of their life now, and how what they said stands. */
export const CLAIM_ANSWERS = {
  'name-needed': '自述的经历写进您本人的档案记录，完成实名核验后就可以填写。',
  'not-found': '这里的机构都没有您的档案记录，还没有可以对照的档案。',
  unsure: '系统里可能有您的档案记录，要由工作人员核对后才能填写。',
  open: '您还没有填写。写下上过的学校和工作过的单位，体检时会对照档案，告诉您缺哪一份。',
  said: '您写的内容已经用于体检，写明是您本人的自述，工作人员还没有核实。',
  confirmed: '工作人员已经核实您的经历。有变化时可以再写，以最后一次为准。',
} as const

export type ClaimAnswer = keyof typeof CLAIM_ANSWERS
