import { reg } from '@shared/kernel/reg'
import type { Post } from '../policy/roles'

reg('N29-leak')

/** Personal fields of an application that staff may ask to see whole; `newIdNumber` is the one it asks to be recorded. */
export const UNMASKABLE = ['idNumber', 'newIdNumber', 'phone'] as const
export type Unmaskable = (typeof UNMASKABLE)[number]

interface PurposeRow {
  code: string
  /** As staff choose it and as the person reads it in their privacy log. */
  says: string
  /** The fields staff may see whole for it; null: not for choosing, written by the system. */
  unmasks: readonly Unmaskable[] | null
  /** For choosing when a person's account is looked up at the counter. */
  counter?: boolean
  /** For choosing when a list is taken out as a table; `whole`: with whole numbers. */
  exports?: 'masked' | 'whole'
  /** For choosing when a page of a file is looked at, by these posts. */
  views?: readonly Post[]
  /** For choosing when the catalogue or a label of a file is printed. */
  prints?: true
}

/**
 * For what personal data may be looked at, and no more of it than that needs (PIPL article 6). A list instead of free text:
 * what somebody typed would itself be personal data.
 */
const TABLE = [
  { code: 'case-handling', says: '办理您的办件', unmasks: null, views: ['clerk', 'reviewer', 'approver'] },
  { code: 'file-keeping', says: '保管和核对您的档案', unmasks: null },
  { code: 'unit-keeping', says: '您的存档单位查看在单位名下存档的人员', unmasks: null },
  { code: 'own-download', says: '本人下载自己的资料', unmasks: null },
  { code: 'account-recovery', says: '您到窗口找回账号', unmasks: null, counter: true },
  { code: 'account-protection', says: '停用或恢复您的账号', unmasks: null, counter: true },
  { code: 'window-service', says: '您到窗口办事', unmasks: null },
  { code: 'account-confirmation', says: '复核对您账号的处理', unmasks: null },
  { code: 'identity-check', says: '核对申请人证件原件', unmasks: ['idNumber', 'newIdNumber'] },
  { code: 'contact-applicant', says: '电话联系申请人', unmasks: ['phone'] },
  {
    code: 'archive-comparison',
    says: '与档案材料或登记核对',
    unmasks: ['idNumber', 'newIdNumber'],
    views: ['clerk', 'reviewer', 'archivist', 'approver'],
  },
  { code: 'correct-record', says: '更正登记错误', unmasks: ['idNumber', 'newIdNumber', 'phone'] },
  {
    code: 'lawful-enquiry',
    says: '依法配合调查或复核',
    unmasks: ['idNumber', 'phone'],
    exports: 'whole',
    views: ['approver', 'centre-head'],
  },
  {
    code: 'scan-check',
    says: '扫描件与原件核对',
    unmasks: null,
    views: ['archivist', 'reviewer', 'centre-head'],
  },
  { code: 'work-arrangement', says: '安排和交接工作', unmasks: null, exports: 'masked' },
  { code: 'reporting', says: '统计和上报', unmasks: null, exports: 'masked' },
  { code: 'put-in-bag', says: '装入档案袋', unmasks: null, prints: true },
  { code: 'label-file', says: '贴在档案袋或信封上', unmasks: null, prints: true },
  { code: 'check-papers', says: '与纸质材料核对', unmasks: null, prints: true },
  { code: 'ledger-check', says: '与台账或实物核对', unmasks: null, exports: 'whole' },
] as const satisfies readonly PurposeRow[]

type Row = (typeof TABLE)[number]
export type Purpose = Row['code']
export type UnmaskPurpose = Exclude<Row, { unmasks: null }>['code']

export const PURPOSES: readonly PurposeRow[] = TABLE

/** Purposes for which staff may ask for whole numbers. */
export const UNMASK_PURPOSES = TABLE.filter(
  (row): row is Exclude<Row, { unmasks: null }> => row.unmasks !== null,
)

/** Purposes for which an account is looked up at the counter. */
export const COUNTER_PURPOSES = TABLE.filter(
  (row): row is Extract<Row, { counter: true }> => 'counter' in row,
).map(({ code }) => code)

/** Purposes for which a page of a file may be looked at. */
export const VIEW_PURPOSES = TABLE.filter(
  (row): row is Extract<Row, { views: readonly Post[] }> => 'views' in row,
).map(({ code }) => code)

/** The purposes for which somebody of these posts may look at a page of a file. */
export const viewPurposesOf = (roles: readonly string[]): (typeof VIEW_PURPOSES)[number][] =>
  VIEW_PURPOSES.filter((code) =>
    PURPOSES.some((row) => row.code === code && row.views?.some((post) => roles.includes(post))),
  )

/** Purposes for which the catalogue or a label of a file is printed. */
export const PRINT_PURPOSES = TABLE.filter((row): row is Extract<Row, { prints: true }> => 'prints' in row)

/** Purposes for which a list may be taken out, the mildest first. */
export const EXPORT_PURPOSES = PURPOSES.filter(({ exports }) => exports !== undefined).toSorted((a, b) =>
  (a.exports ?? '') < (b.exports ?? '') ? -1 : 1,
) as readonly (Row & { exports: 'masked' | 'whole' })[]

/** The row of a purpose a list may be taken out for; null for any other. */
export const exportPurpose = (code: string): { code: Purpose; says: string } | null =>
  EXPORT_PURPOSES.find((row) => row.code === code) ?? null

/** Whether a list taken out for it shows whole numbers. */
export const exportsWhole = (code: Purpose): boolean =>
  EXPORT_PURPOSES.some((row) => row.code === code && row.exports === 'whole')

/** Whether a purpose needs every one of these fields. */
export const unmasks = (purpose: UnmaskPurpose, fields: readonly Unmaskable[]): boolean => {
  const needed: readonly Unmaskable[] = UNMASK_PURPOSES.find((row) => row.code === purpose)?.unmasks ?? []
  return fields.length > 0 && fields.every((field) => needed.includes(field))
}

/** The purpose in words; a code that is no longer in the table is told as it stands. */
export const sayPurpose = (code: string): string => PURPOSES.find((row) => row.code === code)?.says ?? code
