import { KINSHIP, type KinshipKind } from '@shared/domain/avoidance/kinship'
import { citeRow } from '@shared/domain/regulation/cite'
import { maskIdNumber } from '@shared/kernel/identity'
import { openStaff, type StaffDeps, sealStaff } from './deps'
import type { StaffRecord } from './record'

/** A declared relation, as it stands inside the sealed list. */
export interface Relation {
  id: string
  kind: KinshipKind
  name: string
  /** Normalised; null for a colleague. */
  idNumber: string | null
  /** Numbers that corrections took the place of; what stands under them stays out of reach. Absent when there was none. */
  formerNumbers?: string[]
  staff: { id: string; username: string; name: string } | null
  by: string
  /** ISO instant. */
  at: string
}

type Keys = Pick<StaffDeps, 'cipher' | 'index'>

/** Declared relations; the list is one sealed field, so that the database tells of nobody whose relative they are. */
export const relationsOf = (
  deps: Pick<StaffDeps, 'cipher'>,
  { _id, relations }: Pick<StaffRecord, '_id' | 'relations'>,
): Relation[] => (relations ? (JSON.parse(openStaff(deps, 'relations', _id, relations)) as Relation[]) : [])

export const sealRelations = (deps: Pick<StaffDeps, 'cipher'>, id: string, relations: readonly Relation[]) =>
  relations.length ? sealStaff(deps, 'relations', id, JSON.stringify(relations)) : null

/** Records are loaded anew when they change: what was worked out for one holds as long as it lives. */
const known = new WeakMap<StaffRecord, readonly string[]>()

/**
 * Whom the member must keep away from: keyed indexes of ID numbers, under every key still held, and ids of colleagues.
 * Worked out from the numbers, not stored: a change of keys cannot make it miss anybody.
 */
export function kinOf(deps: Keys, member: StaffRecord): readonly string[] {
  const before = known.get(member)
  if (before) return before
  const kin = relationsOf(deps, member).flatMap(({ idNumber, formerNumbers = [], staff }) => [
    ...[idNumber ?? [], formerNumbers].flat().flatMap((number) => deps.index.all('idNumber', number)),
    ...(staff ? [staff.id] : []),
  ])
  known.set(member, kin)
  return kin
}

export const presentRelation = ({ id, kind, name, idNumber, staff, by, at }: Relation) => {
  const row = KINSHIP.find((one) => one.kind === kind)
  return {
    id,
    kind,
    label: row?.label ?? kind,
    article: citeRow(row?.article ?? 'N10') ?? '',
    name,
    idNumber: idNumber && maskIdNumber(idNumber),
    withStaff: staff,
    declaredBy: by,
    declaredAt: at,
  }
}
