import type { readOwnClaims, sayOwnClaims } from '@shared/contract/own-claims'
import type { RouteInput, RouteOutput } from '@shared/contract/route'

/** How what I said stands. */
export type Told = RouteOutput<typeof readOwnClaims>
export type Said = RouteInput<typeof sayOwnClaims>['body']
export type Claims = Said['claims']
export type School = Claims['education'][number]
export type Job = Claims['work'][number]
export type Title = Claims['titles'][number]
export type Honour = Claims['honours'][number]
/** A piece of work as it is written here: it has but its name. */
export type Research = { name: string }
export type Span = Claims['otherwise'][number]

export const NOTHING_SAID: Claims = {
  ...{ education: [], work: [], otherwise: [], workStart: null, party: null, status: null },
  ...{ titles: [], research: [], honours: [] },
}
