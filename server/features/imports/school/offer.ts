import type { CheckedSchoolList } from '@shared/contract/school-lists'
import { checkDispatchRow } from '@shared/domain/graduates/check-row'
import { SCHOOL_LIST_RULES } from '@shared/domain/graduates/school-lists'
import { IMPORT_KINDS } from '@shared/domain/imports/kinds'
import { IMPORT_RULES } from '@shared/domain/imports/rules'
import { NOT_IMPORTED } from '@shared/domain/ledger/columns'
import { missingColumns, nameColumns } from '@shared/domain/tables/header'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import type { CommandCall } from '../../../platform/commands/run'
import { type ReceivedFile, scan, sha256Of } from '../../uploads'
import type { ImportDeps } from '../deps'
import { type LookedAt, lookAt } from '../look'
import type { ImportRecord } from '../record'
import { reportLine } from '../report-line'
import { columnsOf } from '../run/batch'
import { type BadRow, sortRows } from '../run/kinds'
import { batches } from '../run/run-import'
import { takeIn } from '../take-in'
import { openInvitation, schoolActor } from './invitation'
import { listFor } from './list-for'

const { columns } = IMPORT_KINDS.graduates

/** A file on its way, read once asked for. */
export interface Arriving {
  file: () => Promise<{ file: ReceivedFile; call: CommandCall }>
  now: Date
}

/** Columns nobody knows are left out; the school is told. Throws `table.*`, `upload.*`. */
async function look(deps: ImportDeps, file: ReceivedFile): Promise<LookedAt> {
  const looked = await lookAt(deps.tables, columns, file)
  const missing = missingColumns(looked.mapping, columns)
  if (missing.length) throw new AppError('table.column-missing', { data: { columns: nameColumns(missing) } })
  await scan(deps.scanner, file.bytes)
  return { ...looked, mapping: looked.mapping.map((code) => code ?? NOT_IMPORTED) }
}

/** Every row, read as it will be read once it is sent: how many are right, and what is wrong with the others. */
async function check(deps: ImportDeps, record: ImportRecord, file: ReceivedFile, now: Date) {
  const asked = { columns: columnsOf(record), today: dayOf(now) }
  const table = await deps.tables.open(file, IMPORT_RULES)
  const bad: BadRow[] = []
  let good = 0
  for await (const rows of batches(table.rows(), 0)) {
    const sorted = sortRows(rows, asked, checkDispatchRow)
    good += sorted.good.length
    bad.push(...sorted.bad)
  }
  return { good, bad }
}

/**
 * Takes in the list of a school by the number and code of its invitation: looked at, scanned, encrypted, and every row told that has
 * something wrong in it. The centre has nothing of it to work off until it is sent; the same file is one list, however often it is
 * brought. Three round trips. Throws the problems of openInvitation, `table.*`, `upload.*`.
 */
export async function offerList(
  deps: ImportDeps,
  header: string,
  arriving: Arriving,
): Promise<CheckedSchoolList> {
  const [no = '', code = ''] = header.split('.')
  const invitation = await openInvitation(deps, { no, code }, arriving.now)
  const { file, call } = await arriving.file()
  const [by, digest] = [schoolActor(invitation), sha256Of(file.bytes)]
  const createKey = `${by.id}:${invitation.pass.seq}:${digest}`
  // Whatever it is called, and whichever request brings it: the same bytes are the same list.
  const own = { ...call, actorId: by.id, key: createKey, bodyHash: digest }
  const brought = { kind: 'graduates', school: invitation.school, file } as const
  const record = await takeIn(deps, own, brought, {
    look: () => look(deps, file),
    fact: (data) => ({
      kind: 'offer',
      at: call.now.toISOString(),
      by,
      data,
      key: call.key,
      bodyHash: digest,
    }),
    of: { centreId: invitation.centreId, createKey, invitation: invitation._id },
  })
  const { good, bad } = await check(deps, record, file, call.now)
  return {
    list: listFor(deps, { ...record, left: [] }),
    ...{ good, bad: bad.length },
    rows: bad.slice(0, SCHOOL_LIST_RULES.mostRows.value).map(({ row, problems }) => ({
      ...{ row, lines: reportLine('graduates', { problems, flags: [] }) },
    })),
    unused: record.titles.filter((_title, at) => record.mapping[at] === NOT_IMPORTED),
  }
}
