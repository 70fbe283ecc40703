import { foldCustody } from '@shared/domain/archives/custody'
import { CUSTODY_LABELS } from '@shared/domain/archives/custody-table'
import type { ArchiveRecord } from '../archives'
import type { CollectiveRoomDeps, PageAsked } from './deps'

/** People of one page. */
const PEOPLE_PAGE = 50

/**
 * An account with a page of the files under it, and the last of it where there are more. Parts of another file are answered for by that
 * file. One round trip.
 */
export async function withPeople(
  { collectives }: Pick<CollectiveRoomDeps, 'collectives'>,
  { id, after = '' }: PageAsked,
  avoids: readonly string[] | undefined,
) {
  const { record, files } = await collectives.findWithFiles(id, { after, avoids, limit: PEOPLE_PAGE + 1 })
  const page = files.slice(0, PEOPLE_PAGE)
  return {
    record,
    files: page.filter(({ partOf }) => partOf === undefined),
    next: files.length > PEOPLE_PAGE ? (page.at(-1)?._id ?? null) : null,
  }
}

/** A file of the list, without its name. */
export const fileOf = ({ _id: id, archiveNo, facts }: ArchiveRecord) => ({
  ...{ id, archiveNo },
  stateLabel: CUSTODY_LABELS[foldCustody(facts).state],
})
