import { reg } from '@shared/kernel/reg'

reg('grad')

/** The numbers of a registration that can be verified. */
export const REGISTERED_NUMBERS = { 'transfer-no': '转递编号', 'check-no': '核验编号' } as const
export type RegisteredNumber = keyof typeof REGISTERED_NUMBERS

/** What the register answered, as it is kept and told. None of it is a ground for refusing the file. */
export const VERDICTS = {
  valid: '与登记相符',
  'other-destination': '姓名相符，登记的接收单位与清单不同，请学校核对',
  'other-name': '登记的是另一个人，请学校核对',
  unknown: '登记系统里没有这个编号，请学校核对',
} as const
export type Verdict = keyof typeof VERDICTS

const isVerdict = (text: unknown): text is Verdict =>
  typeof text === 'string' && Object.hasOwn(VERDICTS, text)
const isNumber = (text: unknown): text is RegisteredNumber =>
  typeof text === 'string' && Object.hasOwn(REGISTERED_NUMBERS, text)

/** 转递编号与登记相符; null for what is no verdict. */
export const sayVerdict = (data: { number?: unknown; verdict?: unknown }): string | null =>
  isNumber(data.number) && isVerdict(data.verdict)
    ? `${REGISTERED_NUMBERS[data.number]}${VERDICTS[data.verdict]}`
    : null
