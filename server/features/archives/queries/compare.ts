import type { compareArchives } from '@shared/contract/archives'
import type { RouteOutput } from '@shared/contract/route'
import { decisionsNow } from '@shared/domain/archives/available'
import { foldCustody } from '@shared/domain/archives/custody'
import { CUSTODY_LABELS } from '@shared/domain/archives/custody-table'
import { foldRecord } from '@shared/domain/archives/record'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { writeDay } from '@shared/kernel/dates'
import { maskIdNumber } from '@shared/kernel/identity'
import { keepApart } from '../../../platform/avoidance'
import { type Moment, noteLook } from '../../audit'
import { ownRecord } from '../commands/act'
import { flagsOf } from '../desk/flags'
import { openParticulars } from '../ledger/particulars'
import { maskColumn } from '../mask-column'
import { sayDecided, sayWhy } from '../present-page'
import { marksOf, openIdNumber } from '../present-row'
import type { ArchiveRecord } from '../record'
import type { PageDeps } from './read'

type Compared = RouteOutput<typeof compareArchives>

/** What a record says of its person and its bag: label, value as it is, value as staff see it. */
function saidBy(deps: PageDeps, record: ArchiveRecord): Map<string, { plain: string; shown: string }> {
  const custody = foldCustody(record.facts)
  const idNumber = openIdNumber(deps, record) ?? ''
  const plain = (value: string) => ({ plain: value, shown: value })
  const columns = Object.entries(openParticulars(deps, record)?.columns ?? {})
  return new Map([
    ['姓名', plain(record.holderName)],
    ['公民身份号码', { plain: idNumber, shown: idNumber ? maskIdNumber(idNumber) : '' }],
    ['存档编号', plain(record.archiveNo)],
    ['原存档编号', plain(record.previousNo ?? '')],
    ['档案状态', plain(CUSTODY_LABELS[custody.state])],
    ['架位', plain(custody.shelf ?? '')],
    ['收到日期', plain(custody.keptSince ? writeDay(custody.keptSince) : '')],
    ...columns
      .filter(([label]) => !OWN_ROWS.includes(label))
      .map(([label, value]) => [label, { plain: value, shown: maskColumn(value) }] as const),
  ])
}

/** Columns of the ledger that the record itself speaks of. */
const OWN_ROWS = ['姓名', '公民身份号码', '存档编号']

const sideOf = (record: ArchiveRecord): Compared['one'] => ({
  id: record._id,
  version: record.version,
  archiveNo: record.archiveNo,
  name: record.holderName,
  marks: marksOf(record),
})

/**
 * Two records of one centre side by side; the look is noted for both before anything is shown. Two round trips. Throws
 * `archive.not-found`, `archive.other-centre`, `permission.avoidance`, `access.not-logged`.
 */
export async function compareFiles(
  deps: PageDeps,
  actor: Actor,
  ids: { id: string; other: string },
  moment: Moment,
): Promise<Compared> {
  const found = await deps.ledgers.findBoth(ids.id, ids.other)
  const one = ownRecord(found.one, actor, 'archive.desk')
  const { other } = found
  if (!other || ids.id === ids.other) throw new AppError('archive.not-found')
  if (!may(actor, 'archive.desk', { centreId: other.centreId }))
    throw new AppError('archive.other-centre', { data: { centre: deps.centres.byId(other.centreId).name } })
  keepApart(
    actor.kin,
    [one.idIndex, other.idIndex].filter((index) => index !== undefined),
  )
  const look = { action: 'archive.desk', about: { kind: 'archive', id: one._id } } as const
  const whose = { archiveId: one._id, otherArchiveId: other._id, purpose: 'file-keeping' } as const
  await noteLook(deps.accessLog, actor, { ...look, ...whose }, moment)
  const flags = flagsOf(deps, one, actor.id, other)
  const says =
    flags.decided && !flags.thisPair ? sayDecided(foldRecord(one.facts), other._id) : sayWhy(one, other._id)
  const [first, second] = [saidBy(deps, one), saidBy(deps, other)]
  const labels = [...new Set([...first.keys(), ...second.keys()])]
  return {
    ...{ one: sideOf(one), other: sideOf(other), says },
    rows: labels.map((label) => ({
      label,
      one: first.get(label)?.shown ?? '',
      other: second.get(label)?.shown ?? '',
      same: first.get(label)?.plain === second.get(label)?.plain,
    })),
    can: decisionsNow(flags, actor.roles),
  }
}
