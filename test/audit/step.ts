import type { RouteContract } from '@shared/contract/route'
import type { ApiClient, WireAnswer } from '@test/support/api-client'

/** One request of the walk. `status` is what it must be answered with. */
export interface Step {
  route: RouteContract
  client: ApiClient
  given: object
  status: number
}

export type Send = (step: Step) => Promise<WireAnswer>
