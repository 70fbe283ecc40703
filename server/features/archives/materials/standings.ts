import { standingsImplied } from '@shared/domain/transfer/standing-kinds'
import type { ArchiveRecord } from '../record'
import { openContents } from './sealed-contents'

/** What the kinds of the papers filed say that the person of a file once was. `record` has to be whole. No round trip. */
export const standingsInPapers = (
  deps: { open: (field: string, id: string, sealed: string) => string },
  record: Pick<ArchiveRecord, '_id' | 'contents' | 'facts'>,
): readonly string[] => standingsImplied(openContents(deps, record).papers.map(({ paper }) => paper.kind))
