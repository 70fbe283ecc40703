import { MARK_LABELS } from '@shared/domain/archives/marks'
import { maskIdNumber } from '@shared/kernel/identity'
import type { ListExport } from '../../exports'
import { openIdNumber, presentArchiveRow } from '../present-row'
import type { FoundArchive, SearchIn } from '../search-repository'
import { openSearch, pageOf, type SearchDeps } from './search'

/** What a search finds, as it is shown, page by page to the last; files of the reader's kin are left out in the query. */
export const searchExport = (deps: SearchDeps): ListExport<FoundArchive> => {
  const row = (record: FoundArchive) => presentArchiveRow(deps, record)
  const idNumber = (record: FoundArchive) => openIdNumber(deps, record) ?? ''
  return {
    title: '档案名单',
    action: 'archive.search',
    columns: [
      { title: '存档编号', read: ({ archiveNo }) => archiveNo, width: 22 },
      { title: '原存档编号', read: ({ previousNo = '' }) => previousNo, width: 18 },
      { title: '姓名', read: ({ holderName }) => holderName },
      {
        title: '公民身份号码',
        read: (record) => maskIdNumber(idNumber(record)),
        whole: { field: 'idNumber', read: idNumber },
        width: 24,
      },
      { title: '状态', read: (record) => row(record).stateLabel, width: 18 },
      { title: '架位', read: (record) => row(record).shelf ?? '' },
      {
        title: '提示',
        read: (record) =>
          row(record)
            .marks.map((mark) => MARK_LABELS[mark])
            .join('、'),
        width: 24,
      },
    ],
    open: async (actor, { centre, text = '' }, now) => {
      const { centreId, plan } = openSearch(actor, { text, centre, path: 'text' }, now)
      const page = (after: string) => pageOf(deps, { centreId, avoids: actor.kin, after }, plan)
      return { centreId, rows: rowsOf(page) }
    },
  }
}

/** Every record once: the one whose very number was asked for stands first, and would come again in its place. */
async function* rowsOf(
  page: (after: SearchIn['after']) => ReturnType<typeof pageOf>,
): AsyncGenerator<FoundArchive> {
  const seen = new Set<string>()
  for (let after: string | null = ''; after !== null; ) {
    const { found, next }: Awaited<ReturnType<typeof pageOf>> = await page(after)
    for (const record of found) {
      if (seen.has(record._id)) continue
      seen.add(record._id)
      yield record
    }
    after = next
  }
}
