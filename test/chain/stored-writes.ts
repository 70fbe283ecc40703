import { readFile, writeFile } from 'node:fs/promises'
import { SEALS } from '@server/features/seals/repository'
import { ACCESS_LOG } from '@server/platform/mongo/access-records'
import type { Connection } from 'mongoose'
import type { Stored } from './memory-source'

type Raw = Record<string, unknown> & { _id: string }
type Lists = Record<string, readonly Raw[]>

const listsOf = ({ documents, entries, seals }: Stored): Lists =>
  ({ ...documents, [ACCESS_LOG]: entries, [SEALS]: seals }) as unknown as Lists

/** A seal is known by its number; made anew in memory, it has no `_id` yet. */
const idOf = (raw: Raw): string => raw._id ?? String(raw.n)

/**
 * What somebody with the rights of a database administrator does: writes an altered state over the stored one, past the service.
 * Answers what puts everything back as it was.
 */
export async function writeOver(
  connection: Connection,
  exportFile: string,
  stored: Stored,
  altered: Stored,
): Promise<() => Promise<void>> {
  const back: (() => Promise<void>)[] = []
  const [before, after] = [listsOf(stored), listsOf(altered)]
  for (const name of Object.keys(before)) {
    const [old, now] = [before[name] ?? [], after[name] ?? []]
    const gone = old.filter((raw) => !now.includes(raw)).map(idOf)
    const come = now.filter((raw) => !old.includes(raw))
    if (gone.length + come.length === 0) continue
    const collection = connection.collection<Raw>(name)
    const whole = await collection.find({ _id: { $in: gone } }).toArray()
    await collection.deleteMany({ _id: { $in: gone } })
    const made = come.map((raw) => ({ ...restOf(whole, raw), ...raw, _id: idOf(raw) }))
    if (made.length) await collection.insertMany(made)
    back.push(async () => {
      await collection.deleteMany({ _id: { $in: made.map(({ _id }) => _id) } })
      if (whole.length) await collection.insertMany(whole)
    })
  }
  const text = await readFile(exportFile, 'utf8')
  await writeFile(exportFile, altered.exported.map((line) => `${line}\n`).join(''))
  return async () => {
    for (const put of back) await put()
    await writeFile(exportFile, text)
  }
}

/** The other fields of the record that is altered: everything but its chain and the sealer's notes. */
function restOf(whole: readonly Raw[], raw: Raw): object {
  const {
    facts: _,
    chainSeal: __,
    unsealed: ___,
    sealedIn: ____,
    ...rest
  } = whole.find(({ _id }) => _id === idOf(raw)) ?? ({} as Raw)
  return rest
}
