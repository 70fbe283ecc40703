import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { type Actor, ANONYMOUS, POSTS, type Post, type Role, SYSTEM } from './roles'
import { type Action, may, mayEver, POLICY, type Resource } from './table'

const shows = reg('N29-leak', 'N29-rules', 'N10')

/** By hand: who may do what. `own`: only on the own record (a person's case, a case of one's centre or of one below); `agent`: only on what the account of a unit has for which they act now. */
const LAW = `
  action                 anonymous person staff  clerk  reviewer archivist dispatch party-affairs approver centre-head supervisor administrator outside system
  public.read            always    always always always always   always    always   always        always   always      always     always        never never
  sign-in                always    always always always always   always    always   always        always   always      always     always        never never
  sign-out               always    always always always always   always    always   always        always   always      always     always        never never
  staff.enrol            always    always always always always   always    always   always        always   always      always     always        never never
  hand-in                always    always always always always   always    always   always        always   always      always     always        always never
  me.read                never     always never  never  never    never     never    never         never    never       never      never         never never
  me.change              never     always never  never  never    never     never    never         never    never       never      never         never never
  file-card.read         never     always never  never  never    never     never    never         never    never       never      never         never never
  own-claims.say         never     always never  never  never    never     never    never         never    never       never      never         never never
  case.list-own          never     always never  never  never    never     never    never         never    never       never      never         never never
  case.submit            never     always never  never  never    never     never    never         never    never       never      never         never never
  case.read              never     own    never  own    own      own       own      own           own      own         own        never         never never
  case.apply-for         never     agent never never never never never never never never never never never never
  case.withdraw          never     own    never  never  never    never     never    never         never    never       never      never         never never
  case.decide            never     never  never  own    own      never     own      never         own      never       own        never         never never
  case.unmask            never     never  never  own    own      own       never    never         own      never       never      never         never never
  case.open              never     never  never  own    never    own       never    never         never    never       never      never         never never
  certificate.list-own   never     always never  never  never    never     never    never         never    never       never      never         never never
  certificate.read       never     own    never  own    own      own       own      own           own      own         own        never         never never
  certificate.list               never never never own own own own own own own own never never never
  certificate.propose-revocation never never never own own never never never never never never never never never
  certificate.confirm-revocation never never never never own never never never own own never never never never
  certificate.decline-revocation never never never own own never never never own own never never never never
  queue.read             never     never  never  own    own      own       own      own           own      own         own        never         never never
  account.find           never never never own own never never never never never never never never never
  account.suspend        never never never own own never never never never never never never never never
  account.propose        never never never own never never never never never never never never never never
  account.proposals      never never never own own never never never own own never never never never
  account.confirm        never never never never own never never never own own never never never never
  account.decline        never never never own own never never never own own never never never never
  archive.search        never never never own own own own own own own own never never never
  import.read            never never never never never own never never never own never never never never
  import.run             never never never never never own never never never own never never never never
  list.export            never never never own own own own own own own own always never never
  archive.read           never never never own own own own own own own own never never never
  archive.unmask         never never never own own own never never own own never never never never
  archive.move           never never never never never own own never never never never never never never
  archive.desk           never never never own own own never never own own never never never never
  archive.decide         never never never own never own never never never never never never never never
  archive.confirm        never never never never own never never never own own never never never never
  archive.decline        never never never own own own never never own own never never never never
  material.read          never never never never own own never never own own never never never never
  material.file          never never never never never own never never never never never never never never
  material.confirm       never never never never own never never never own own never never never never
  material.settle        never never never never own own never never own own never never never never
  material.print         never never never never own own never never own own never never never never
  scan.bring             never never never own never own never never never never never never never never
  scan.check             never never never never own own never never never own never never never never
  scan.read              never never never own own own never never own own never never never never
  scan.view              never never never own own own never never own own never never never never
  upload.bring           never always never never never never never never never never never never never never
  upload.read            never always never never never never never never never never never never never never
  staff.me               never     never  always always always   always    always   always        always   always      always     always        never never
  staff.self             never     never  always always always   always    always   always        always   always      always     always        never never
  calendar.read never never never always always always always always always always always always never never
  calendar.propose never never never never never never never never never never never always never never
  calendar.settle never never never never never never never never never never always always never never
  case.share never own never never never never never never never never never never never never
  unit-notice.list never always never never never never never never never never never never never never never
  case.consent never own never never never never never never never never never never never never never
  case.promise never own never never never never never never never never never never never never
  case.nudge never own never never never never never never never never never never never never
  case.follow-code never own never never never never never never never never never never never never
  window.receipt never never never own never never never never never never never never never never
  inquiry.print never never never own own never never never never never never never never never
  window.serve never never never always never never never never never never never never never never
  upload.scan never never never always never never always never never never never never never never
  forming-unit.read      never never never own never own never never never own never never never never
  forming-unit.keep      never never never never never own never never never own never never never never
  graduate.read          never never never own never own never never never own never never never never
  graduate.keep          never never never own never own never never never own never never never never
  forming-unit.chase     never never never never never own never never never own never never never never
  custody.advise never always never never never never never never never never never never never never
  custody.read-own never always never never never never never never never never never never never never
  custody.list never never never own own own own own own own never never never never
  collective.list never never never own own own own own own own never never never never
  collective.read never never never own own own own own own own never never never never
  unit.read-own never agent never never never never never never never never never never never never
  transfer.find never never never own own own own own own own never never never never
  transfer.print never never never own own never own never never never never never never never
  centre.look never never always always always always always always always always always always never never
  centre.manage never never never never never never never never never never never always never never
  table.propose never never never never never never never never never never always always never never
  table.confirm never never never never never never never never never never always always never never
  staff.list             never     never  never  never  never    never     never    never         never    own         never      always        never never
  staff.manage           never     never  never  never  never    never     never    never         never    own         never      always        never never
  search.answer          never     never  never  own    never    never     never    never         never    never       never      never         never never
  letter.answer          always    always always always always   always    always   always        always   always      always     always        always never
`
const [head = [], ...ROWS] = LAW.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const ROLES = [
  'anonymous',
  'person',
  'staff',
  ...POSTS,
  'outside',
  'system',
] as const satisfies readonly Role[]

/** Staff of centre c-1; the supervisor of the department above it. */
const staff = (post: Post, at: number): Actor => ({
  kind: 'staff',
  id: `s-${at}`,
  roles: ['staff', post],
  ...(post === 'supervisor' ? { centreId: 'd-1', oversees: ['c-1'] } : { centreId: 'c-1' }),
})

const ACTORS: Record<(typeof ROLES)[number], Actor> = {
  anonymous: ANONYMOUS,
  person: { kind: 'person', id: 'p-1', roles: ['person'] },
  staff: { kind: 'staff', id: 's-0', roles: ['staff'], centreId: 'c-1' },
  ...(Object.fromEntries(POSTS.map((post, at) => [post, staff(post, at + 1)])) as Record<Post, Actor>),
  outside: { kind: 'outside', id: 'outside:DH-1', roles: ['outside'] },
  system: SYSTEM,
}

/** What an action can be about, and to whom each record belongs. */
const RECORDS: [string, Resource | undefined, readonly Role[]][] = [
  ['no record', undefined, []],
  ['a record without owners', {}, []],
  ['their own record, at their centre', { applicantId: 'p-1', centreId: 'c-1' }, ['person', ...POSTS]],
  ['their own record, at another centre', { applicantId: 'p-1', centreId: 'c-2' }, ['person']],
  ['another’s record, at their centre', { applicantId: 'p-2', centreId: 'c-1' }, POSTS],
  ['another’s record, at another centre', { applicantId: 'p-2', centreId: 'c-2' }, []],
  ['the account they act for', { agentIds: ['p-3', 'p-1'] }, []],
  ['the account others act for', { agentIds: ['p-3'] }, []],
]

const CELLS = ROWS.flatMap(([action = '', ...rules]) =>
  ROLES.flatMap((role, at) =>
    RECORDS.map(([about, record, owners]) => {
      const rule = rules[at]
      const isAgent = role === 'person' && (record?.agentIds?.includes('p-1') ?? false)
      const allowed =
        rule === 'always' || (rule === 'own' && owners.includes(role)) || (rule === 'agent' && isAgent)
      return { action: action as Action, role, rule, about, record, allowed }
    }),
  ),
)

describe(`who may do what (${shows.join(' ')})`, () => {
  it('is enumerated: every action, role and relation', () => {
    expect(ROWS.map(([action = '']) => action).toSorted()).toEqual(
      [...new Set(POLICY.map((row) => row.action))].toSorted(),
    )
    expect(head.slice(1)).toEqual(ROLES)
    expect(CELLS.length).toBe(ROWS.length * 14 * 8)
    expect(new Set(CELLS.map((cell) => cell.rule))).toEqual(new Set(['always', 'own', 'agent', 'never']))
  })

  it.each(CELLS)('$role, $action, $about: $allowed', ({ action, role, rule, record, allowed }) => {
    expect(may(ACTORS[role], action, record)).toBe(allowed)
    expect(mayEver(ACTORS[role], action)).toBe(rule !== 'never')
  })

  it('never lets on a record what is never allowed at all', () => {
    for (const { action, role, record } of CELLS)
      if (may(ACTORS[role], action, record)) expect(mayEver(ACTORS[role], action)).toBe(true)
  })

  it('knows no action it does not list', () => {
    const unknown: string[] = ['case.delete', 'system', '', 'CASE.READ', 'toString', 'case.*', 'case']
    for (const action of unknown as Action[])
      for (const role of ROLES)
        for (const [, record] of RECORDS) {
          expect(may(ACTORS[role], action, record)).toBe(false)
          expect(mayEver(ACTORS[role], action)).toBe(false)
        }
  })
})

describe('a relation cannot be borrowed', () => {
  it('a staff member whose id is the applicant’s is not the applicant', () => {
    const clerk: Actor = { ...ACTORS.clerk, id: 'p-1' }
    expect(may(clerk, 'case.withdraw', { applicantId: 'p-1', centreId: 'c-1' })).toBe(false)
    expect(may(clerk, 'case.read', { applicantId: 'p-1', centreId: 'c-2' })).toBe(false)
    const dressedUp: Actor = { ...clerk, roles: ['clerk', 'person'] }
    expect(may(dressedUp, 'case.withdraw', { applicantId: 'p-1', centreId: 'c-1' })).toBe(false)
  })

  it('a staff member whose id is the agent’s acts for no unit', () => {
    const clerk: Actor = { ...ACTORS.clerk, id: 'p-1', roles: ['clerk', 'person'] }
    expect(may(clerk, 'case.apply-for', { agentIds: ['p-1'], centreId: 'c-1' })).toBe(false)
  })

  it('a person with a centre is no staff of it', () => {
    const person: Actor = { ...ACTORS.person, centreId: 'c-1' }
    expect(may(person, 'case.read', { applicantId: 'p-2', centreId: 'c-1' })).toBe(false)
  })

  it('staff without a centre are at home nowhere, least of all where no centre is named', () => {
    const stray: Actor = { kind: 'staff', id: 's-9', roles: ['clerk', 'archivist'] }
    for (const record of [undefined, {}, { centreId: 'c-1' }, { centreId: undefined }])
      expect(may(stray, 'case.decide', record)).toBe(false)
  })

  it('a relation holds for the role it was given for, also when one person has two posts', () => {
    const both: Actor = { ...ACTORS.clerk, roles: ['archivist', 'clerk'] }
    expect(may(both, 'case.decide', { centreId: 'c-1' })).toBe(true)
    expect(may(both, 'case.decide', { centreId: 'c-2' })).toBe(false)
    expect(may({ ...both, roles: [] }, 'case.decide', { centreId: 'c-1' })).toBe(false)
  })
})

describe('staff keep away from their kin (article 10)', () => {
  const record = { applicantId: 'p-1', centreId: 'c-1', subjectIndex: 'b1.kin' }

  it.each(ROLES.flatMap((role) => ROWS.map(([action = '']) => ({ role, action: action as Action }))))(
    '$role, $action: never about a relative of staff, as ever about others',
    ({ role, action }) => {
      const related: Actor = { ...ACTORS[role], kin: ['b2.other', 'b1.kin'] }
      const without = may(ACTORS[role], action, record)
      expect(may(related, action, record)).toBe(ACTORS[role].kind === 'staff' ? false : without)
      expect(may(related, action, { ...record, subjectIndex: 'b1.stranger' })).toBe(without)
    },
  )
})

describe('a supervisor', () => {
  it('sees the centres below the department, and nothing as if they worked there', () => {
    const odd: Actor = { ...ACTORS.supervisor, oversees: [] }
    expect(may(odd, 'case.read', { centreId: 'c-1' })).toBe(false)
    expect(may(odd, 'case.read', { centreId: 'd-1' })).toBe(false)
    const clerk: Actor = { ...ACTORS.clerk, centreId: 'c-3', oversees: ['c-1'] }
    expect(may(clerk, 'case.read', { centreId: 'c-1' })).toBe(false)
  })
})
