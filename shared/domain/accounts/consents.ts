import { reg } from '@shared/kernel/reg'

reg('N29-leak')

/** What a person is asked to agree to. A new text gets a new version; what was agreed to stays on record. */
export const CONSENTS = [
  {
    name: 'privacy-notice',
    version: '2026-11',
    title: '个人信息处理告知',
    says: '我们为管理和查询您的档案处理您的姓名、证件号码和手机号，只用于您申请办理的事项。',
    /** Signing in and applying rest on it: withdrawing it means closing the account. */
    needed: true,
  },
  {
    name: 'identity-check',
    version: '2026-11',
    title: '实名核验单独同意',
    says: '为核对身份，我们把您的姓名、证件号码和人脸核验结果送交权威机构比对；您在支付宝里选择刷脸的，姓名和证件号码也交给支付宝核对，并请它不保存影像。人脸影像不经过我们。',
    needed: false,
  },
  {
    name: 'sms-news',
    version: '2026-11',
    title: '办件短信提醒',
    says: '办件有进展时，给您的手机发短信。撤回后仍可在“我的办件”查看。',
    needed: false,
  },
] as const satisfies readonly {
  name: string
  version: string
  title: string
  says: string
  needed: boolean
}[]

export const CONSENT_NAMES = CONSENTS.map(({ name }) => name) as [ConsentName, ...ConsentName[]]

export type ConsentName = (typeof CONSENTS)[number]['name']

/** The version of a consent that is asked for today. */
export const currentConsent = (name: ConsentName): string =>
  CONSENTS.find((consent) => consent.name === name)?.version ?? ''
