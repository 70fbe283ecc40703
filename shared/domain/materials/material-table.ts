import { reg } from '@shared/kernel/reg'
import { SETTLING } from '../archive/health/look'
import type { CustodyState } from '../archives/custody-table'
import type { Post, Role } from '../policy/roles'

reg('N13', 'N29-alter', 'G39-origin', 'N15-secret')

/** What staff do with the papers of a file. Nothing is ever deleted: a wrong entry is corrected by a new one. */
export type MaterialCommand =
  | 'file'
  | 'tray'
  | 'hand-back'
  | 'leave'
  | 'stub'
  | 'propose-correction'
  | 'record-key-fact'
  | 'propose-key-fact'
  | 'confirm'
  | 'decline'
  | 'note-claims'
  | 'settle-finding'

/** How a file and the paper that is spoken of stand when something is to be done. */
export interface MaterialFlags {
  /** Where the bag is. */
  custody: CustodyState
  /** The paper spoken of waits on the tray. */
  onTray: boolean
  /** The paper spoken of is in the file. */
  filed: boolean
  /** A change of the thing spoken of waits for a second person. */
  pending: boolean
  /** The actor proposed that change. */
  mine: boolean
  /** The key fact spoken of is on record. */
  recorded: boolean
}

interface MaterialRow {
  says: string
  posts: readonly Post[]
  when: (flags: MaterialFlags) => boolean
}

/** Kinds of papers that approve another value of a key fact. */
export const APPROVING = SETTLING

const keeper = ['archivist'] as const satisfies readonly Post[]
const second = ['reviewer', 'approver', 'centre-head'] as const satisfies readonly Post[]

/** Papers go into a bag that is here. */
const here = ({ custody }: MaterialFlags): boolean => custody === 'received' || custody === 'shelved'

/** Who does what, and when. What was entered once is changed by two people only. */
export const MATERIAL_TABLE: Readonly<Record<MaterialCommand, MaterialRow>> = {
  file: { says: '材料归档', posts: keeper, when: here },
  tray: { says: '散材料登记', posts: keeper, when: here },
  'hand-back': { says: '散材料交还', posts: keeper, when: ({ onTray }) => onTray },
  leave: { says: '散材料不予归档', posts: keeper, when: ({ onTray }) => onTray },
  stub: { says: '登记涉密材料存根', posts: keeper, when: here },
  'propose-correction': {
    says: '提出更正材料登记',
    posts: keeper,
    when: ({ filed, pending }) => filed && !pending,
  },
  'record-key-fact': {
    says: '按材料登记重要信息',
    posts: keeper,
    when: ({ recorded, filed }) => filed && !recorded,
  },
  'propose-key-fact': {
    says: '提出更正重要信息',
    posts: keeper,
    when: ({ recorded, filed, pending }) => filed && recorded && !pending,
  },
  confirm: { says: '复核同意更正', posts: second, when: ({ pending, mine }) => pending && !mine },
  decline: { says: '不采用提出的更正', posts: [...keeper, ...second], when: ({ pending }) => pending },
  'note-claims': { says: '登记本人自述', posts: keeper, when: () => true },
  'settle-finding': { says: '核实体检发现', posts: [...keeper, ...second], when: () => true },
}

/** Whether one of these roles may do so now. */
export const mayHandle = (command: MaterialCommand, flags: MaterialFlags, roles: readonly Role[]): boolean =>
  roles.some((role) => (MATERIAL_TABLE[command].posts as readonly Role[]).includes(role)) &&
  MATERIAL_TABLE[command].when(flags)
