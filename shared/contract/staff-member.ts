import * as z from 'zod/mini'
import { POSTS } from '../domain/policy/roles'
import { STAFF_STATUS } from '../domain/staff/posts'
import { id, instant, text, version } from './fields'

export const post = z.enum(POSTS)
export const centreRef = z.strictObject({ id: z.string(), name: z.string() })
export const centreId = text(40)
/** Six digits as an authenticator shows them; spaces are understood. */
export const totpCode = z.string().check(z.regex(/^\s*\d{3}\s?\d{3}\s*$/, 'totp.format'))
export const newPassword = z
  .string()
  .check(z.minLength(1, 'field.required'), z.maxLength(200, 'field.too-long'))
/** Why something was done to an account; kept with the deed. */
export const reason = text(200)

/** The signed-in staff member: `posts` are those at the centre they work at now; `places` all they have. */
export const staffMember = z.strictObject({
  id,
  username: z.string(),
  name: z.string(),
  posts: z.array(post),
  centre: centreRef,
  places: z.array(z.extend(centreRef, { posts: z.array(post) })),
})

/** A one-time link as it is handed over; shown once, only its hash is kept. The page puts `token` behind a `#`. */
export const staffLink = z.strictObject({ token: z.string(), expiresAt: instant })

export const staffRow = z.strictObject({
  id,
  username: z.string(),
  name: z.string(),
  status: z.enum(STAFF_STATUS),
  statusLabel: z.string(),
  places: z.array(z.extend(centreRef, { posts: z.array(post) })),
})

export const staffSession = z.strictObject({
  id,
  client: z.string(),
  createdAt: instant,
  usedAt: instant,
  expiresAt: instant,
  current: z.boolean(),
})

/** A declared relation. Numbers are masked; `withStaff` names a colleague instead of a person outside. */
export const staffRelation = z.strictObject({
  id,
  kind: z.string(),
  label: z.string(),
  article: z.string(),
  name: z.string(),
  idNumber: z.nullable(z.string()),
  withStaff: z.nullable(z.strictObject({ id, username: z.string(), name: z.string() })),
  declaredBy: z.string(),
  declaredAt: instant,
})

/** One account as those see it who manage it. `can` lists what the reader may do to it now. */
export const staffAccount = z.strictObject({
  ...staffRow.shape,
  version,
  link: z.nullable(z.strictObject({ purpose: z.enum(['invitation', 'recovery']), expiresAt: instant })),
  recovery: z.nullable(
    z.strictObject({ confirmedBy: z.array(z.string()), until: instant, mine: z.boolean() }),
  ),
  sessions: z.array(staffSession),
  relations: z.array(staffRelation),
  history: z.array(
    z.strictObject({
      seq: z.int(),
      says: z.string(),
      who: z.string(),
      at: instant,
      reason: z.nullable(z.string()),
    }),
  ),
  chainWhole: z.boolean(),
  /** Posts the reader may give and take, by centre. */
  grantable: z.array(z.extend(centreRef, { posts: z.array(post) })),
  can: z.array(
    z.enum([
      'invite',
      'withdraw',
      'grant',
      'revoke',
      'suspend',
      'reinstate',
      'recover',
      'end-sessions',
      'relate',
      'leave',
    ]),
  ),
})
