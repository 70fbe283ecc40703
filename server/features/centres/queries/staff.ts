import type { RouteOutput } from '@shared/contract/route'
import type { listStaffCentres, readStaffCentre } from '@shared/contract/staff-centres'
import { endsSoon } from '@shared/domain/centres/standing'
import type { Centre } from '@shared/domain/centres/types'
import { sayTable } from '@shared/domain/local/say'
import type { Actor } from '@shared/domain/policy/roles'
import { mayEver } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { type Day, dayOf, sayInstant } from '@shared/kernel/dates'
import type { CentreRoomDeps } from '../deps'
import { presentRow, SCOPE_NAMES, sayStanding } from '../present'
import type { CentreRecord } from '../repository'
import { sayFact } from '../say-fact'

type Node = RouteOutput<typeof listStaffCentres>['nodes'][number]

function toneOf({ centres }: CentreRoomDeps, centre: Centre, today: Day): Node['tone'] {
  if (centre.kind === 'authority') return 'none'
  if (!centres.mayKeep(centre._id, today).ok) return 'gone'
  return endsSoon(centre, today) ? 'ends-soon' : 'good'
}

const presentNode = (deps: CentreRoomDeps, centre: Centre, today: Day): Node => ({
  ...presentRow(deps.regions, centre),
  kind: centre.kind,
  parentId: centre.parentId,
  tone: toneOf(deps, centre, today),
})

const mayManage = (actor: Actor): boolean => mayEver(actor, 'centre.manage')

/** The whole tree; who is looked at is nobody's person. No round trip. */
export async function listAll(deps: CentreRoomDeps, actor: Actor, now: Date) {
  const nodes = deps.centres.list().map((centre) => presentNode(deps, centre, dayOf(now)))
  return { nodes, mayManage: mayManage(actor) }
}

/** A node as staff see it. Pure but for the directory. */
export function presentStaffCentre(
  deps: CentreRoomDeps,
  actor: Actor,
  record: CentreRecord,
  now: Date,
): RouteOutput<typeof readStaffCentre> {
  const { centres } = deps
  const today = dayOf(now)
  const authority = centres.authorityOf(record._id)
  return {
    ...presentNode(deps, record, today),
    code: record.code,
    institutionCode: record.institutionCode,
    sealText: record.sealText,
    standing: record.standing,
    standingSays:
      record.kind === 'authority' ? '主管部门，负责监督，不保管档案。' : sayStanding(centres, record, today),
    endsOn: endsSoon(record, today),
    scope: [...record.scope],
    serves: record.scope.map((scope) => SCOPE_NAMES[scope]),
    authority: authority && { id: authority._id, name: authority.name, phone: authority.phone },
    version: record.version,
    history: record.facts.toReversed().map((fact) => ({
      says: sayFact(fact),
      why: String(fact.data.reason ?? ''),
      who: fact.by.name ?? '系统管理员',
      when: sayInstant(fact.at),
    })),
    mayManage: mayManage(actor),
    table: sayTable(centres.tableFor(record.regionCode, today)),
  }
}

/** One node with its history. One round trip. Throws `centre.not-found`. */
export async function readForStaff(deps: CentreRoomDeps, actor: Actor, id: string, now: Date) {
  const record = deps.centres.has(id) ? await deps.repository.findById(id) : null
  if (!record) throw new AppError('centre.not-found')
  return presentStaffCentre(deps, actor, record, now)
}
