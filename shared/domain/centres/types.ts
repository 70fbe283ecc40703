import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'

reg('N5', 'N6', 'B1')

/** 机构层级, from the widest to the nearest. */
export const CENTRE_LEVELS = ['province', 'city', 'district', 'street'] as const
export type CentreLevel = (typeof CENTRE_LEVELS)[number]

/** How directories write a level. */
export const LEVEL_NAMES: Readonly<Record<CentreLevel, string>> = {
  province: '省级',
  city: '市级',
  district: '区县级',
  street: '街道（乡镇）级',
}

/**
 * Why an institution may keep files at all (article 6): set up by a government of county level or above, authorised by the
 * department of the province for a time, or a street office to which a centre has given the files of the unemployed (B1).
 */
export type Standing =
  | { kind: 'statutory' }
  | { kind: 'authorised'; document: string; validFrom: Day; validUntil: Day }
  | { kind: 'delegated'; by: string; document: string }

/** Whose files an institution takes. A street office takes those of the unemployed and, where the table says so, the retired. */
export const SCOPES = ['persons', 'units', 'unemployed', 'retired'] as const
export type Scope = (typeof SCOPES)[number]

/**
 * A node of the tree: a 主管部门, which supervises and hears complaints (article 5), or an institution that keeps files
 * (article 6).
 */
export interface Centre {
  _id: string
  kind: 'authority' | 'institution'
  /** Stands in certificate numbers and QR payloads; never changes. */
  code: string
  name: string
  /** The authority above; null for the first one. */
  parentId: string | null
  level: CentreLevel
  /** Where it serves: six digits, nine for a street; 000000 while nobody has entered it, which stands for everywhere. */
  regionCode: string
  /** 机构编号 of the official directory, unique; null without one. */
  institutionCode: string | null
  /** Public particulars; empty while nobody has entered them. */
  address: string
  phone: string
  hours: string
  /** Null for an authority, which keeps no files. */
  standing: Standing | null
  /** Empty for an authority. */
  scope: readonly Scope[]
  /** Text around the seal. */
  sealText: string
}
