import { isPersonItem, type PersonItemCode } from '@shared/domain/items/titles'

/** The item an address names; the first on offer when it names none that people apply for. */
export const itemHere = (code: string | undefined): PersonItemCode =>
  code && isPersonItem(code) ? code : 'custody-certificate'

/** The page of one question group; `from=check` comes back to the check page. */
export const questionPath = (item: string, group: string, from?: 'check'): string =>
  `/apply/question/index?item=${item}&group=${group}${from ? `&from=${from}` : ''}`

export const checkPath = (item: string): string => `/apply/check/index?item=${item}`
