import { SERVICE_ITEMS } from '../items/catalogue'
import { ANSWER_PROMISE, RECEIPT_PROMISE } from '../transfer/promises'
import { ROUTING_NAMES } from './keys'
import {
  CERTIFICATE_VALIDITY,
  HAND_OVER_DAYS,
  INTERVALS,
  LETTER_VALIDITY,
  type LocalTable,
  MESSENGERS,
  PLACES,
  type Place,
  type ResolvedRow,
  type Row,
  type RowValue,
  SWITCHES,
} from './types'

/** Promises that are no service of their own. */
export const OTHER_PROMISES: Readonly<Record<string, string>> = {
  [RECEIPT_PROMISE]: '转递回执退回',
  [ANSWER_PROMISE]: '寻档询问的答复',
}

const itemTitle = (code: string): string =>
  OTHER_PROMISES[code] ??
  Object.values(SERVICE_ITEMS).find((item) => item.code === code)?.title ??
  (code === 'transfer-out' ? '档案转出' : code)

/** What a row is about, as a table writes it. */
export function rowLabel(key: string): string {
  if (key === CERTIFICATE_VALIDITY) return '存档证明有效期'
  if (key === LETTER_VALIDITY) return '转档手续材料有效期'
  if (key === MESSENGERS) return '专人送取至少几人'
  const [family = '', ...rest] = key.split('.')
  const name = rest.join('.')
  if (family === 'routing') return `${ROUTING_NAMES[name as keyof typeof ROUTING_NAMES] ?? name}可选的存档地`
  if (family === 'days') return HAND_OVER_DAYS[name as keyof typeof HAND_OVER_DAYS] ?? name
  if (family === 'interval') return INTERVALS[name as keyof typeof INTERVALS] ?? name
  if (family === 'switch') return SWITCHES[name as keyof typeof SWITCHES] ?? name
  return `承诺时限：${itemTitle(name)}`
}

/** What a row says, in words. */
export function sayValue(key: string, value: RowValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (key === MESSENGERS) return `${String(value)} 人`
  if (typeof value === 'number') return `${value} ${key.startsWith('promise.') ? '个工作日' : '天'}`
  return value.map((place: Place) => PLACES[place]).join('、')
}

/** One row as it is read: what it is about, what it says, and the sentence it stands on; its value goes along, for the next version to begin with. */
export const sayRow = (key: string, { value, source }: Row<RowValue>) => ({
  key,
  value: typeof value === 'object' ? [...value] : value,
  label: rowLabel(key),
  says: sayValue(key, value),
  source:
    source.kind === 'text'
      ? { ours: false, document: source.document, sentence: source.sentence }
      : { ours: true, document: '', sentence: source.why },
})

const family = (name: string, rows: Readonly<Record<string, ResolvedRow | undefined>>) =>
  Object.entries(rows).map(([key, row]) => [`${name}.${key}`, row] as const)

/** Every row that holds, with the version it comes from. */
export function sayTable(table: LocalTable) {
  const rows = [
    ...family('routing', table.routing),
    ...family('promise', table.promiseDays),
    ...family('days', table.handOverDays),
    ...family('interval', table.intervals),
    [CERTIFICATE_VALIDITY, table.certificateValidityDays] as const,
    [LETTER_VALIDITY, table.letterValidityDays] as const,
    [MESSENGERS, table.messengers] as const,
    ...family('switch', table.switches),
  ]
  return rows.flatMap(([key, row]) =>
    row ? [{ ...sayRow(key, row), from: `${row.from.regionName} 第 ${row.from.version} 版` }] : [],
  )
}
