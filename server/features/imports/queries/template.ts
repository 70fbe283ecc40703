import { buffer } from 'node:stream/consumers'
import { LEDGER_COLUMNS } from '@shared/domain/ledger/columns'
import type { ImportDeps } from '../deps'

const NAME = '档案接收登记'

/** An empty ledger with every column there is, as a file to fill in. No round trip. */
export async function ledgerTemplate({ writer }: Pick<ImportDeps, 'writer'>) {
  const columns = LEDGER_COLUMNS.map(({ title, starred }) => ({ title: starred ? `${title}*` : title }))
  return { bytes: await buffer(writer.xlsx({ sheet: NAME, columns, rows: [] })), fileName: `${NAME}.xlsx` }
}
