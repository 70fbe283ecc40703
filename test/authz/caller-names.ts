/** Who calls. `other` has applied for nothing of the applicant's; `elsewhere` is a clerk of another centre. */
export const FIRST_CALLERS = [
  'anonymous',
  'applicant',
  'other',
  'nameless',
  'clerk',
  'archivist',
  'elsewhere',
  'expired',
  'tampered',
  'renewal',
] as const

/**
 * More of the staff: `head-elsewhere` leads another centre, `kin` is a clerk who has declared the applicant a relative,
 * `revoked` has lost every post, and `suspended` was signed in when their account was closed.
 */
export const STAFF_CALLERS = [
  'reviewer',
  'head',
  'admin',
  'supervisor',
  'head-elsewhere',
  'kin',
  'revoked',
  'suspended',
] as const

export const CALLERS = [...FIRST_CALLERS, ...STAFF_CALLERS] as const

export type Caller = (typeof CALLERS)[number]
