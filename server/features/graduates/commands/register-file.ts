import { foldCustody } from '@shared/domain/archives/custody'
import { SYSTEM } from '@shared/domain/policy/roles'
import type { Day } from '@shared/kernel/dates'
import { registerFromLedger } from '../../archives'
import type { GraduateDeps } from '../deps'
import { changeBy } from '../facts'
import { arrivalOf, filesOf } from '../match'
import type { GraduateRecord } from '../record'
import { openSent } from '../sent'

/** The effect of a row's file being received: it stands in the register of files. */
export const REGISTER_GRADUATE = 'register-graduate'

/** Registers the file of a row that staff have received, as a ledger would, and notes which record that is. May be repeated. */
export async function registerGraduate(deps: GraduateDeps, job: { ref: string }): Promise<void> {
  const record = await deps.graduates.findById(job.ref)
  const received = record?.facts.findLast(({ kind }) => kind === 'receive')
  if (!record || !received) throw new Error(`graduate ${job.ref} was never received`)
  if (record.archiveId) return
  const archiveId = (await fileHere(deps, record)) ?? (await registered(deps, record, received.by))
  const at = deps.clock.now().toISOString()
  const by = { kind: 'system' as const, id: SYSTEM.id, role: 'system' }
  const change = changeBy(record, { kind: 'register', at, by, data: { archiveId } }, deps, { archiveId })
  if (!(await deps.graduates.append(change))) throw new Error(`graduate ${job.ref} did not stand still`)
}

/** A file that came to this centre since a day, registered by this effect before or by somebody else; the latest of them. */
async function fileHere(
  deps: GraduateDeps,
  record: GraduateRecord,
  since: Day | null = record.sentOn,
): Promise<string | null> {
  const indexes = deps.idIndexesOf(record)
  const files = await filesOf(deps, indexes)
  const here = [...files].map(([index, all]) => {
    const own = all.filter(
      ({ centreId, facts }) => centreId === record.centreId && foldCustody(facts).keptSince,
    )
    return [index, own.toSorted((a, b) => (a._id < b._id ? 1 : -1))] as const
  })
  return arrivalOf(new Map(here), indexes, since)?.archiveId ?? null
}

async function registered(
  deps: GraduateDeps,
  record: GraduateRecord,
  by: GraduateRecord['facts'][number]['by'],
): Promise<string> {
  const { _id, name, school, centreId, arrivedOn, row } = record
  const idNumber = deps.open('graduateFiles.idNumber', _id, record.idNumber)
  const sent = openSent(deps, record)
  const columns = {
    ...{ 姓名: name, 公民身份号码: idNumber, 毕业院校: school, 原存档单位名称: school },
    ...(sent?.channel ? { 来档方式: sent.channel } : {}),
    ...(sent ? { 邮寄编号: sent.channelNo } : {}),
    ...(arrivedOn ? { 接收日期: arrivedOn } : {}),
  }
  await registerFromLedger(
    deps.ledger,
    [{ row: row ?? 0, name, idNumber, columns, ...(arrivedOn ? { receivedOn: arrivedOn } : {}) }],
    { centreId, importId: record.listId ?? _id, by, at: deps.clock.now().toISOString() },
  )
  const archiveId = await fileHere(deps, record, null)
  if (!archiveId) throw new Error(`graduate ${_id}: the file was neither written nor found`)
  return archiveId
}
