import { foldCustody } from '@shared/domain/archives/custody'
import { CUSTODY_LABELS } from '@shared/domain/archives/custody-table'
import type { ArchiveRecord } from '../archives'
import type { CollectiveRoomDeps, PageAsked } from './deps'

/** People of one page. */
const PEOPLE_PAGE = 50

/** A page of the files under an account, and the last of it where there are more. Parts of another file are answered for by that file. */
export async function peopleUnder(
  { ledgers }: Pick<CollectiveRoomDeps, 'ledgers'>,
  { id, after = '' }: PageAsked,
  avoids: readonly string[] | undefined,
): Promise<{ files: ArchiveRecord[]; next: string | null }> {
  const found = await ledgers.keptUnder(id, { after, avoids, limit: PEOPLE_PAGE + 1 })
  const page = found.slice(0, PEOPLE_PAGE)
  return {
    files: page.filter(({ partOf }) => partOf === undefined),
    next: found.length > PEOPLE_PAGE ? (page.at(-1)?._id ?? null) : null,
  }
}

/** A file of the list, without its name. */
export const fileOf = ({ _id: id, archiveNo, facts }: ArchiveRecord) => ({
  ...{ id, archiveNo },
  stateLabel: CUSTODY_LABELS[foldCustody(facts).state],
})
