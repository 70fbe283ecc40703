import type { PersonKind } from '@shared/domain/persons/situations'
import type { Actor } from '@shared/domain/policy/roles'
import type { Action } from '@shared/domain/policy/table'

/** Methods, not fields: so that a list of any rows is one of the lists. */
export interface ExportColumn<Row> {
  title: string
  width?: number
  /** As a list shows it: numbers masked. */
  read(row: Row): string
  /** Whole, for purposes that need it; the name is what the access log holds. */
  whole?: { field: string; read(row: Row): string }
}

/** What of a list was asked for, as the list's own page asks; a list reads what it knows. */
export interface ListAsked {
  /** One record the list belongs to. */
  id?: string | undefined
  centre?: string | undefined
  show?: 'open' | 'closed' | undefined
  /** Days the list is of, both included. */
  from?: string | undefined
  to?: string | undefined
  /** What personal accounts are looked for by. */
  no?: string | undefined
  name?: string | undefined
  kind?: PersonKind | undefined
  agreement?: string | undefined
  /** Words of a search. */
  text?: string | undefined
}

interface OpenList<Row> {
  centreId: string
  /** Whose list it is, in place of the centre's name, where it is no centre's. */
  of?: string
  rows: AsyncIterable<Row> | Iterable<Row>
}

/** A list that can be taken out as a table. A room says its columns and where its rows come from; everything else is done once. */
export interface ListExport<Row> {
  title: string
  /** What one must be able to do to see the list at all. */
  action: Action
  columns: readonly ExportColumn<Row>[]
  /** Refuses whom it must, and gives the rows page by page. Throws AppError. */
  open: (actor: Actor, asked: ListAsked, now: Date) => Promise<OpenList<Row>>
}
