import type { Posted } from '@shared/domain/graduates/posted'
import type { GraduateDeps } from '../deps'
import type { GraduateRecord } from '../record'
import { openSent } from '../sent'

/** What tells of a file that nobody has. */
export interface Traces {
  /** What a school says it has sent of this person, the latest; null where none does, or under another name. */
  posted: Posted | null
  /** Some record without an ID number stands under the same name. */
  maybe: boolean
}

/** What tells of the file of a person when nobody has it. One round trip. */
export async function tracesOf(
  deps: Pick<GraduateDeps, 'graduates' | 'open'>,
  { name, idIndexes }: { name: string; idIndexes: readonly string[] },
): Promise<Traces> {
  const { rows, unlinked } = await deps.graduates.traces(idIndexes, name)
  const [latest] = rows.filter((row) => row.name === name).toSorted((a, b) => (a.place < b.place ? 1 : -1))
  return { posted: latest ? postedBy(deps, latest) : null, maybe: unlinked }
}

function postedBy(deps: Pick<GraduateDeps, 'open'>, row: GraduateRecord): Posted | null {
  const sent = openSent(deps, row)
  if (!sent || !row.sentOn) return null
  const { destination, channel, channelNo } = sent
  return { school: row.school, sentOn: row.sentOn, destination, channel, channelNo }
}
