import type { Actor } from '@shared/domain/policy/roles'
import { nameColumns } from '@shared/domain/tables/header'
import { AppError } from '@shared/kernel/app-error'
import type { Json } from '@shared/kernel/canonical'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import type { ReceivedFile } from '../../uploads'
import type { CentreRoomDeps } from '../deps'
import {
  type DirectoryAsked,
  type DirectoryReport,
  type DirectoryTable,
  lacking,
  planOf,
  readDirectory,
  reportOf,
} from '../directory-table'
import { factOf } from '../fact'
import { reachOf } from '../reach'
import type { CentreRecord } from '../repository'

/** The directory as it stood before this command wrote anything. */
function worldOf(
  { centres, regions }: CentreRoomDeps,
  actor: Actor,
  { standing }: DirectoryAsked,
  mine: readonly CentreRecord[] = [],
) {
  const own = new Set(mine.map(({ _id }) => _id))
  return {
    centres: centres.list().filter(({ _id }) => !own.has(_id)),
    ...{ nameOf: regions.nameOf, region: reachOf(centres, actor), statutory: standing === 'statutory' },
  }
}

/** What would become of every row; nothing is written. No round trip. Throws what readDirectory throws. */
export async function lookAtDirectory(
  deps: CentreRoomDeps,
  actor: Actor,
  file: ReceivedFile,
  asked: DirectoryAsked,
): Promise<DirectoryReport> {
  const directory = await readDirectory(deps, file, asked)
  return reportOf(directory, planOf(directory, worldOf(deps, actor, asked)))
}

/**
 * Enters the institutions of a directory, each with a first fact that names the file; bad rows stay out. The same key goes on where a
 * process died, and answers as the first time. Throws what readDirectory throws, `table.column-missing`, `centre.changed` when another
 * entered one of them at the same moment, and the problems of runCommand.
 */
export const importDirectory = (
  deps: CentreRoomDeps,
  actor: Actor,
  call: CommandCall,
  file: ReceivedFile,
  asked: DirectoryAsked,
): Promise<DirectoryReport> => {
  const decide = async (directory: DirectoryTable) => {
    const mine = await writtenBy(deps, call)
    const planned = planOf(directory, worldOf(deps, actor, asked, mine))
    const there = new Set(mine.map(({ code }) => code))
    const rest = planned.flatMap((one) => (one.kind === 'enter' && !there.has(one.code) ? [one] : []))
    return { planned: reportOf(directory, planned), rest }
  }
  return runCommand<DirectoryTable, DirectoryReport>(deps.claims, call, {
    load: async () => {
      const directory = await readDirectory(deps, file, asked)
      const missing = lacking(directory)
      if (missing.length)
        throw new AppError('table.column-missing', { data: { columns: nameColumns(missing) } })
      return directory
    },
    about: () => [],
    // Whole where nothing is left to be written; a beginning of it is gone on with by apply.
    replay: async (loaded) => {
      if (loaded) return null
      const { planned, rest } = await decide(await readDirectory(deps, file, asked))
      return rest.length === 0 ? planned : null
    },
    apply: async (directory) => {
      const { planned, rest } = await decide(directory)
      const records = rest.map((one) => recordOf(deps, actor, call, file.name, one))
      const isWhole = await deps.repository.enterAll(records)
      if (!isWhole) await deps.centres.reload()
      if (!isWhole) throw new AppError('centre.changed')
      for (const centre of records) deps.centres.remember({ centre })
      return planned
    },
  })
}

const writtenBy = async (deps: CentreRoomDeps, { key, actorId }: CommandCall): Promise<CentreRecord[]> =>
  (await deps.repository.writtenUnder(key)).filter(
    ({ facts: [first] }) => first?.key === key && first.by.id === actorId,
  )

function recordOf(
  deps: CentreRoomDeps,
  actor: Actor,
  call: CommandCall,
  fileName: string,
  { code, form }: Extract<ReturnType<typeof planOf>[number], { kind: 'enter' }>,
): CentreRecord {
  const set = { code, ...form }
  const data = { reason: `目录导入：${fileName}`, set: set as { [field: string]: Json } }
  return { _id: deps.newId(), ...set, facts: [factOf(deps, actor, call, [], data)], version: 1 }
}
