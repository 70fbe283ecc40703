import { reg } from '@shared/kernel/reg'
import type { CentreForm } from '../form'
import { covers, regionPrefix } from '../region'
import type { Centre } from '../types'
import type { DirectoryProblem } from './problems'
import type { DirectoryRow } from './read-row'

reg('N26', 'N5', 'N6')

/** What the plan looks things up in. */
export interface DirectoryWorld {
  centres: readonly Centre[]
  /** Name of a region by today's list; null for a code that is no longer in use. */
  nameOf: (code: string) => string | null
  /** Whose region the directory may be of. */
  region: string
  /** Whether the institutions of county level and above are entered as set up by their governments; else their standing is entered one by one. */
  statutory: boolean
}

/** What becomes of a row: it is entered, it is there already, or it is left out. */
export type Planned =
  | { kind: 'enter'; code: string; form: CentreForm }
  | { kind: 'known' }
  | { kind: 'bad'; problems: DirectoryProblem[] }

const bad = (column: DirectoryProblem['column'], code: DirectoryProblem['code']): Planned => ({
  kind: 'bad',
  problems: [{ column, code }],
})

const LONGEST_SEAL_TEXT = 30
const LONGEST_CODE = 15

/** The nearest 主管部门 over a region. */
const authorityOver = (centres: readonly Centre[], code: string): Centre | undefined =>
  centres
    .filter(({ kind, regionCode }) => kind === 'authority' && covers(regionCode, code))
    .toSorted((a, b) => regionPrefix(b.regionCode).length - regionPrefix(a.regionCode).length)[0]

/** A code nobody has: the 机构编号 where it fits, else the region and a number. */
function freeCode({ institutionCode, regionCode }: DirectoryRow, taken: ReadonlySet<string>): string {
  const wanted = `J${(institutionCode ?? regionCode).replaceAll('-', '').slice(-LONGEST_CODE)}`
  if (institutionCode !== null && !taken.has(wanted)) return wanted
  for (let serial = 1; ; serial += 1) {
    const code = `J${regionCode}${String(serial).padStart(3, '0')}`
    if (!taken.has(code)) return code
  }
}

function formOf(row: DirectoryRow, parentId: string, statutory: boolean): CentreForm {
  const isStreet = row.level === 'street'
  return {
    ...row,
    ...{ kind: 'institution', parentId, hours: '' },
    // A street office keeps files only for a centre that has charged it (B1): that paper is entered on its page.
    standing: statutory && !isStreet ? { kind: 'statutory' } : null,
    scope: isStreet ? ['unemployed'] : ['persons', 'units'],
    sealText: [...row.name].slice(0, LONGEST_SEAL_TEXT).join(''),
  }
}

const FIELDS = ['institutionCode', 'name', 'regionCode', 'level', 'address', 'phone'] as const

/** What the table tells otherwise than the directory; what it leaves empty is no difference. */
const differences = (row: DirectoryRow, known: Pick<Centre, (typeof FIELDS)[number]>): DirectoryProblem[] =>
  FIELDS.filter((field) => row[field] && row[field] !== known[field]).map((column) => ({
    column,
    code: 'differs',
  }))

/**
 * Decides rows one after the other, each knowing the ones before it. An institution is known by its 机构编号, or by its name and
 * region: brought again it is there already, and what the table tells otherwise is told and not changed. Pure.
 */
export function directoryPlanner(world: DirectoryWorld): (row: DirectoryRow) => Planned {
  const taken = new Set(world.centres.map(({ code }) => code))
  const institutions = world.centres.filter(({ kind }) => kind === 'institution')
  const byNumber = new Map(institutions.map((centre) => [centre.institutionCode, centre]))
  const keyOf = ({ name, regionCode }: Pick<Centre, 'name' | 'regionCode'>) => `${regionCode} ${name}`
  const byName = new Map(institutions.map((centre) => [keyOf(centre), centre]))
  const seen = new Set<string>()
  return (row) => {
    const keys = [keyOf(row), ...(row.institutionCode ? [row.institutionCode] : [])]
    if (keys.some((key) => seen.has(key)))
      return bad(
        row.institutionCode && seen.has(row.institutionCode) ? 'institutionCode' : 'name',
        'twice-in-file',
      )
    for (const key of keys) seen.add(key)
    if (world.nameOf(row.regionCode.slice(0, 6)) === null) return bad('regionCode', 'region-gone')
    if (!covers(world.region, row.regionCode)) return bad('regionCode', 'region-elsewhere')
    const known = (row.institutionCode && byNumber.get(row.institutionCode)) || byName.get(keyOf(row))
    if (known) {
      const problems = differences(row, known)
      return problems.length ? { kind: 'bad', problems } : { kind: 'known' }
    }
    const authority = authorityOver(world.centres, row.regionCode)
    if (!authority) return bad('regionCode', 'no-authority')
    const code = freeCode(row, taken)
    taken.add(code)
    return { kind: 'enter', code, form: formOf(row, authority._id, world.statutory) }
  }
}
