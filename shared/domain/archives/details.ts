import { reg } from '@shared/kernel/reg'

reg('S-change')

/** Particulars kept beside a file that its person may have changed. */
export const DETAIL_KINDS = ['phone', 'address', 'unit', 'household', 'name', 'idNumber'] as const

export type DetailKind = (typeof DETAIL_KINDS)[number]

interface DetailRow {
  label: string
  /** The person's own word is enough; otherwise an authority's paper and a clerk are needed. */
  byPerson: boolean
}

/** What may be changed, and on whose word. */
export const DETAILS: Record<DetailKind, DetailRow> = {
  phone: { label: '联系电话', byPerson: true },
  address: { label: '现居住地址', byPerson: true },
  unit: { label: '工作单位', byPerson: true },
  household: { label: '户籍所在地', byPerson: true },
  name: { label: '姓名', byPerson: false },
  idNumber: { label: '公民身份号码', byPerson: false },
}

export const isDetailKind = (text: string): text is DetailKind => Object.hasOwn(DETAILS, text)

/** The kind of the fact that a change leaves in a file's chain. */
export const DETAIL_FACT = 'change-detail'

/** How the file's thread tells a change. */
export const sayDetailFact = (what: unknown): string =>
  typeof what === 'string' && isDetailKind(what)
    ? `${DETAILS[what].byPerson ? '变更' : '更正'}${DETAILS[what].label}`
    : '变更存档信息'
