import type { Posted } from '@shared/domain/graduates/posted'
import type { GraduateDeps } from '../deps'
import { openSent } from '../sent'

/** What a school says it has sent of this person, the latest; null where none does, or under another name. One round trip. */
export async function postedFile(
  deps: Pick<GraduateDeps, 'graduates' | 'open'>,
  { name, idIndexes }: { name: string; idIndexes: readonly string[] },
): Promise<Posted | null> {
  const rows = await deps.graduates.onTheWay(idIndexes)
  const own = rows.filter((row) => row.name === name).toSorted((a, b) => (a.place < b.place ? 1 : -1))
  for (const row of own) {
    const sent = openSent(deps, row)
    if (!sent || !row.sentOn) continue
    const { destination, channel, channelNo } = sent
    return { school: row.school, sentOn: row.sentOn, destination, channel, channelNo }
  }
  return null
}
