import { SERVICE_ITEMS } from '@shared/domain/items/catalogue'
import { FIXED_KEYS } from '@shared/domain/local/keys'
import { OTHER_PROMISES } from '@shared/domain/local/say'
import type { Place, RowValue, Source } from '@shared/domain/local/types'
import type { TableVersionView } from './use-tables'

/** A row as it is typed. */
export interface RowText {
  key: string
  /** Digits while it is a number of days. */
  value: string | boolean | readonly Place[]
  ours: boolean
  document: string
  sentence: string
}

/** Every row a place may lay down. */
export const ALL_KEYS: readonly string[] = [
  ...Object.values(SERVICE_ITEMS).map(({ code }) => `promise.${code}`),
  ...Object.keys(OTHER_PROMISES).map((name) => `promise.${name}`),
  ...FIXED_KEYS,
]

const emptyValue = (key: string): RowText['value'] => {
  if (key.startsWith('routing.')) return []
  return key.startsWith('switch.') ? false : ''
}

/** A row nobody has filled in; it stands on the version's own document unless told otherwise. */
export const emptyRow = (key: string, document: string): RowText => ({
  ...{ key, document, value: emptyValue(key), ours: false, sentence: '' },
})

/** The rows of the version in force, to begin with: a version says everything the region lays down, not only what is new. */
export const rowsOf = (version: TableVersionView | undefined): RowText[] =>
  (version?.lines ?? []).map(({ key, value, source }) => ({
    ...{ key, value: typeof value === 'number' ? String(value) : (value as boolean | Place[]) },
    ...{ ours: source.ours, document: source.document, sentence: source.sentence },
  }))

const typedValue = ({ value }: RowText): RowValue => (typeof value === 'string' ? Number(value) : value)

const sourceOf = ({ ours, document, sentence }: RowText): Source =>
  ours ? { kind: 'ours', why: sentence } : { kind: 'text', document, sentence }

/** The rows as they are sent. */
export const sentRows = (rows: readonly RowText[]) =>
  rows.map((row) => ({ key: row.key, value: typedValue(row), source: sourceOf(row) }))
