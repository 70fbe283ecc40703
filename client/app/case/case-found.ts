import type { readCase } from '@shared/contract/cases'
import type { RouteOutput } from '@shared/contract/route'

/** A case as its applicant's pages get it. */
export type CaseFound = RouteOutput<typeof readCase>
