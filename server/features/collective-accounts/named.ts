import type { CollectiveAccountRecord } from './record'
import type { CollectiveAccountRepository } from './repository'

/**
 * The open accounts of a centre by how ledgers name them: number, unified social credit code, or the unit's name as it is registered.
 * A name that two of them have answers nothing. One round trip.
 */
export async function collectivesNamed(
  { collectives }: { collectives: Pick<CollectiveAccountRepository, 'named'> },
  centreId: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const found = (await collectives.named(centreId, names)).filter(({ state }) => state === 'open')
  const entries = names.flatMap((name): [string, string][] => {
    const [only, ...others] = found.filter((one) =>
      [one.accountNo, one.creditCode, one.unitName].includes(name),
    )
    return only && others.length === 0 ? [[name, only._id]] : []
  })
  return new Map(entries)
}

/** Which account it is and how it stands, for rooms that need no more of it. */
export const unitAt = (record: CollectiveAccountRecord | null) =>
  record && { id: record._id, state: record.state, unitName: record.unitName }
