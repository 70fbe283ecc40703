import { buffer } from 'node:stream/consumers'
import { DIRECTORY_COLUMNS, DIRECTORY_EXAMPLE } from '@shared/domain/centres/directory/columns'
import type { CentreRoomDeps } from '../deps'

const NAME = '机构目录'

/** The official columns and one invented row, as a file to fill in. No round trip. */
export async function directoryTemplate({ writer }: Pick<CentreRoomDeps, 'writer'>) {
  const rows = [DIRECTORY_COLUMNS.map(({ code }) => DIRECTORY_EXAMPLE[code])]
  const bytes = await buffer(writer.xlsx({ sheet: NAME, columns: DIRECTORY_COLUMNS, rows }))
  return { bytes, fileName: `${NAME}模板.xlsx` }
}
