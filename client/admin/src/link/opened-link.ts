import type { RouteOutput } from '@shared/contract/route'
import type { openStaffLink } from '@shared/contract/staff-links'

/** What a one-time link is for, and the second factor it sets up. */
export type OpenedLink = RouteOutput<typeof openStaffLink>
