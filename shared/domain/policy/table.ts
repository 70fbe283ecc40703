import { reg } from '@shared/kernel/reg'
import { type Actor, POSTS, type Post, type Role } from './roles'

reg('N29-leak', 'N29-rules', 'N10')

/**
 * How the actor must stand to the thing: anyone, the applicant, whoever acts now for the unit with the account, staff of the centre that
 * has it, or a supervisor at the department above that centre.
 */
export type Relation = 'any' | 'self' | 'agent-of-account' | 'own-centre' | 'below'

interface PolicyRow {
  action: string
  roles: readonly Role[]
  relation: Relation
}

const everyone = ['anonymous', 'person', 'staff'] as const
/** Posts that handle files at a centre. System administrators are none of them: they manage accounts and read no file. */
const centrePosts = [
  'clerk',
  'reviewer',
  'archivist',
  'dispatch',
  'party-affairs',
  'approver',
  'centre-head',
] as const satisfies readonly Post[]
/**
 * Posts whose work compares whole numbers: with the card at the counter (clerk), with the papers in the bag (archivist), and
 * once more before something is signed (reviewer, approver). The others lead, send or supervise; masked numbers do for that.
 */
const comparing = ['clerk', 'reviewer', 'archivist', 'approver'] as const

/** Posts of the second person, who confirms what a counter proposed for an account. */
const confirming = ['reviewer', 'approver', 'centre-head'] as const

/** Who may do what: role × action × relation. What is not listed is refused; a route whose action is missing does not boot. */
export const POLICY = [
  { action: 'public.read', roles: everyone, relation: 'any' },
  { action: 'sign-in', roles: everyone, relation: 'any' },
  { action: 'sign-out', roles: everyone, relation: 'any' },
  // The number and code that come with it are what is looked at; who gives it then is the unit outside.
  { action: 'hand-in', roles: [...everyone, 'outside'], relation: 'any' },
  { action: 'me.read', roles: ['person'], relation: 'any' },
  { action: 'me.change', roles: ['person'], relation: 'any' },
  { action: 'file-card.read', roles: ['person'], relation: 'any' },
  { action: 'own-claims.say', roles: ['person'], relation: 'any' },
  { action: 'case.list-own', roles: ['person'], relation: 'any' },
  { action: 'case.submit', roles: ['person'], relation: 'any' },
  { action: 'case.read', roles: ['person'], relation: 'self' },
  { action: 'case.read', roles: centrePosts, relation: 'own-centre' },
  { action: 'case.read', roles: ['supervisor'], relation: 'below' },
  { action: 'upload.bring', roles: ['person'], relation: 'any' },
  { action: 'upload.read', roles: ['person'], relation: 'any' },
  { action: 'case.follow-code', roles: ['person'], relation: 'self' },
  { action: 'case.share', roles: ['person'], relation: 'self' },
  { action: 'case.nudge', roles: ['person'], relation: 'self' },
  { action: 'case.promise', roles: ['person'], relation: 'self' },
  { action: 'case.withdraw', roles: ['person'], relation: 'self' },
  // Which units those are, the facts of their accounts say.
  { action: 'unit-notice.list', roles: ['person'], relation: 'any' },
  // A unit applies for its people by whoever acts for it now (N20-1).
  { action: 'case.apply-for', roles: ['person'], relation: 'agent-of-account' },
  { action: 'case.consent', roles: ['person'], relation: 'self' },
  // Which of them gives which command is the item's own table.
  { action: 'case.decide', roles: ['clerk', 'reviewer', 'dispatch', 'approver'], relation: 'own-centre' },
  // What only the department above may decide: the approval of a rebuilt file (G22).
  { action: 'case.decide', roles: ['supervisor'], relation: 'below' },
  // A case that a centre opens on a file of its own: which post opens which item is the item's table.
  { action: 'case.open', roles: ['clerk', 'archivist'], relation: 'own-centre' },
  { action: 'case.unmask', roles: comparing, relation: 'own-centre' },
  { action: 'certificate.list-own', roles: ['person'], relation: 'any' },
  { action: 'certificate.read', roles: ['person'], relation: 'self' },
  { action: 'certificate.read', roles: centrePosts, relation: 'own-centre' },
  { action: 'certificate.read', roles: ['supervisor'], relation: 'below' },
  { action: 'custody.advise', roles: ['person'], relation: 'any' },
  { action: 'custody.read-own', roles: ['person'], relation: 'any' },
  { action: 'custody.list', roles: centrePosts, relation: 'own-centre' },
  // Which units those are, the facts of their accounts say: whoever acts for one now.
  { action: 'unit.read-own', roles: ['person'], relation: 'agent-of-account' },
  { action: 'collective.list', roles: centrePosts, relation: 'own-centre' },
  { action: 'collective.read', roles: centrePosts, relation: 'own-centre' },
  { action: 'certificate.list', roles: centrePosts, relation: 'own-centre' },
  { action: 'certificate.list', roles: ['supervisor'], relation: 'below' },
  // What one proposes another confirms.
  { action: 'certificate.propose-revocation', roles: ['clerk', 'reviewer'], relation: 'own-centre' },
  { action: 'certificate.confirm-revocation', roles: confirming, relation: 'own-centre' },
  { action: 'certificate.decline-revocation', roles: ['clerk', ...confirming], relation: 'own-centre' },
  { action: 'queue.read', roles: centrePosts, relation: 'own-centre' },
  { action: 'queue.read', roles: ['supervisor'], relation: 'below' },
  // Whoever shows the code of a letter becomes the unit outside that it was sent to; which answers that unit may give is the item's table.
  { action: 'letter.answer', roles: [...everyone, 'outside'], relation: 'any' },
  // Whoever is handed a package looks for whose it is.
  { action: 'transfer.find', roles: centrePosts, relation: 'own-centre' },
  // Who is asked by the search of another centre looks for the file and says what they found.
  { action: 'search.answer', roles: ['clerk'], relation: 'own-centre' },
  // The letter and the notice name the person in full: for whoever decides on the case, or packs the bag.
  { action: 'transfer.print', roles: ['clerk', 'reviewer', 'dispatch'], relation: 'own-centre' },
  // Told to a person and a unit by paper, by whoever handles the inquiry (G37).
  { action: 'inquiry.print', roles: ['clerk', 'reviewer'], relation: 'own-centre' },
  // Any centre serves any walk-in (B6-anywhere); the receipt is printed where it was filed, or where it is handled.
  { action: 'window.serve', roles: ['clerk'], relation: 'any' },
  // A paper at the window, and a bag that came open.
  { action: 'upload.scan', roles: ['clerk', 'dispatch'], relation: 'any' },
  { action: 'window.receipt', roles: ['clerk'], relation: 'own-centre' },
  // Which counter that is, is COUNTER_OF's table; a proposal is confirmed by another person than the one who made it.
  { action: 'account.find', roles: ['clerk', 'reviewer'], relation: 'own-centre' },
  { action: 'account.suspend', roles: ['clerk', 'reviewer'], relation: 'own-centre' },
  { action: 'account.propose', roles: ['clerk'], relation: 'own-centre' },
  { action: 'account.proposals', roles: ['clerk', ...confirming], relation: 'own-centre' },
  { action: 'account.confirm', roles: confirming, relation: 'own-centre' },
  { action: 'account.decline', roles: ['clerk', ...confirming], relation: 'own-centre' },
  { action: 'archive.search', roles: centrePosts, relation: 'own-centre' },
  { action: 'archive.search', roles: ['supervisor'], relation: 'below' },
  // A ledger makes records of files: whoever keeps the register, and who answers for it.
  { action: 'import.read', roles: ['archivist', 'centre-head'], relation: 'own-centre' },
  { action: 'import.run', roles: ['archivist', 'centre-head'], relation: 'own-centre' },
  // Beside it one must be able to read the list itself.
  { action: 'list.export', roles: centrePosts, relation: 'own-centre' },
  { action: 'list.export', roles: ['supervisor'], relation: 'below' },
  { action: 'list.export', roles: ['administrator'], relation: 'any' },
  // The calendar is everybody's: whoever administers the system enters a notice, somebody else confirms it.
  { action: 'calendar.read', roles: POSTS, relation: 'any' },
  { action: 'calendar.propose', roles: ['administrator'], relation: 'any' },
  { action: 'calendar.settle', roles: ['administrator', 'supervisor'], relation: 'any' },
  // Scans of papers: who brings them never compares them; for what somebody may look is VIEW_PURPOSES' table.
  { action: 'scan.bring', roles: ['clerk', 'archivist'], relation: 'own-centre' },
  { action: 'scan.check', roles: ['archivist', 'reviewer', 'centre-head'], relation: 'own-centre' },
  { action: 'scan.read', roles: [...comparing, 'centre-head'], relation: 'own-centre' },
  { action: 'scan.view', roles: [...comparing, 'centre-head'], relation: 'own-centre' },
  { action: 'archive.read', roles: centrePosts, relation: 'own-centre' },
  { action: 'archive.read', roles: ['supervisor'], relation: 'below' },
  // Whoever confirms a number has to see it whole beside the paper.
  { action: 'archive.unmask', roles: [...comparing, 'centre-head'], relation: 'own-centre' },
  // Which of them records which movement is MOVEMENT_POSTS; who decides what of a record is RECORD_TABLE.
  { action: 'archive.move', roles: ['archivist', 'dispatch'], relation: 'own-centre' },
  { action: 'archive.desk', roles: ['clerk', 'archivist', ...confirming], relation: 'own-centre' },
  { action: 'archive.decide', roles: ['clerk', 'archivist'], relation: 'own-centre' },
  { action: 'archive.confirm', roles: confirming, relation: 'own-centre' },
  { action: 'archive.decline', roles: ['clerk', 'archivist', ...confirming], relation: 'own-centre' },
  // What is in a file is for whoever keeps it and their second persons; who does what when is MATERIAL_TABLE.
  { action: 'material.read', roles: ['archivist', ...confirming], relation: 'own-centre' },
  { action: 'material.file', roles: ['archivist'], relation: 'own-centre' },
  { action: 'material.confirm', roles: confirming, relation: 'own-centre' },
  { action: 'material.print', roles: ['archivist', ...confirming], relation: 'own-centre' },
  { action: 'material.settle', roles: ['archivist', ...confirming], relation: 'own-centre' },
  // Who forms papers, and what is waited for, is the register of whoever keeps the files; the window reads it (M31).
  { action: 'forming-unit.read', roles: ['clerk', 'archivist', 'centre-head'], relation: 'own-centre' },
  { action: 'forming-unit.keep', roles: ['archivist', 'centre-head'], relation: 'own-centre' },
  { action: 'forming-unit.chase', roles: ['archivist', 'centre-head'], relation: 'own-centre' },
  // Whoever is handed the package of a school writes down that it came; the lists themselves are brought like ledgers.
  { action: 'graduate.read', roles: ['clerk', 'archivist', 'centre-head'], relation: 'own-centre' },
  { action: 'graduate.keep', roles: ['clerk', 'archivist', 'centre-head'], relation: 'own-centre' },
  { action: 'staff.me', roles: ['staff'], relation: 'any' },
  { action: 'staff.self', roles: ['staff'], relation: 'any' },
  { action: 'staff.enrol', roles: everyone, relation: 'any' },
  // Which centre or region that is: those of their own 主管部门, see features/local-tables/reach.ts.
  { action: 'centre.look', roles: ['staff'], relation: 'any' },
  { action: 'centre.manage', roles: ['administrator'], relation: 'any' },
  { action: 'table.propose', roles: ['administrator', 'supervisor'], relation: 'any' },
  { action: 'table.confirm', roles: ['administrator', 'supervisor'], relation: 'any' },
  { action: 'staff.list', roles: ['administrator'], relation: 'any' },
  { action: 'staff.list', roles: ['centre-head'], relation: 'own-centre' },
  { action: 'staff.manage', roles: ['administrator'], relation: 'any' },
  { action: 'staff.manage', roles: ['centre-head'], relation: 'own-centre' },
] as const satisfies readonly PolicyRow[]

export type Action = (typeof POLICY)[number]['action']

/** What the relation is measured against; absent when the action is not about one record. */
export interface Resource {
  applicantId?: string
  centreId?: string
  /** The logins of those who act now for the unit whose account it is. */
  agentIds?: readonly string[]
  /** Keyed index of the ID number of the person the record is about, or the id of the colleague (N10). */
  subjectIndex?: string
}

const related = (relation: Relation, actor: Actor, resource: Resource | undefined): boolean => {
  if (relation === 'any') return true
  if (relation === 'self') return actor.kind === 'person' && resource?.applicantId === actor.id
  if (relation === 'agent-of-account')
    return actor.kind === 'person' && (resource?.agentIds?.includes(actor.id) ?? false)
  if (actor.kind !== 'staff' || resource?.centreId === undefined) return false
  if (relation === 'below') return actor.oversees?.includes(resource.centreId) ?? false
  return resource.centreId === actor.centreId
}

/** Whether the record is about somebody the staff member has a declared relation with (article 10: avoidance). */
const mustAvoid = (actor: Actor, resource: Resource | undefined): boolean =>
  actor.kind === 'staff' &&
  resource?.subjectIndex !== undefined &&
  (actor.kin?.includes(resource.subjectIndex) ?? false)

/** Whether some role of the actor may do the action at all, before any record is known. */
export const mayEver = (actor: Actor, action: Action): boolean =>
  POLICY.some((row) => row.action === action && row.roles.some((role) => actor.roles.includes(role)))

/** Whether the actor may do the action on this record. */
export const may = (actor: Actor, action: Action, resource?: Resource): boolean =>
  !mustAvoid(actor, resource) &&
  POLICY.some(
    (row) =>
      row.action === action &&
      row.roles.some((role) => actor.roles.includes(role)) &&
      related(row.relation, actor, resource),
  )
