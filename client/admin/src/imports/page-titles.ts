import type { ImportKind } from '@shared/domain/imports/kinds'

/** How the page is called on which a kind of table is brought. */
export const PAGE_TITLES: Readonly<Record<ImportKind, string>> = {
  ledger: '台账导入',
  graduates: '毕业生清单导入',
  handover: '单位移交清单导入',
}
