import type { Row, RowValue } from '../types'

/** A row that stands in a text; `sentence` is word for word. */
export const said = <const V extends RowValue>(document: string, sentence: string, value: V): Row<V> => ({
  value,
  source: { kind: 'text', document, sentence },
})

/** A row no text gives a figure for. */
export const ours = <const V extends RowValue>(why: string, value: V): Row<V> => ({
  value,
  source: { kind: 'ours', why },
})
