import type { ProblemKey } from '@shared/kernel/problems'
import type * as z from 'zod/mini'
import type { Action } from '../domain/policy/table'

/** A workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The header in which a request brings number and code of a unit's paper, `no.code`: in an address they would be kept by logs. */
export const HAND_IN_HEADER = 'x-hand-in-key'

export type RateClass = 'read' | 'write' | 'part' | 'sign-in' | 'sms' | 'verify' | 'one-time' | 'unmask'
export type Audience = 'citizen' | 'staff' | 'public'

/**
 * All that is known of one endpoint. It mounts the route, checks input, output and status, makes the typed client, the
 * OpenAPI document, the fuzzers and the permission matrix. Inputs are strict: an unknown field is refused.
 */
export interface RouteContract<
  P extends z.ZodMiniType = z.ZodMiniType,
  Q extends z.ZodMiniType = z.ZodMiniType,
  B extends z.ZodMiniType = z.ZodMiniType,
  O extends z.ZodMiniType = z.ZodMiniType,
> {
  name: string
  method: 'GET' | 'POST'
  path: string
  summary: string
  audience: Audience
  action: Action
  rate: RateClass
  /** A command: needs an Idempotency-Key header, and the same key gives the same answer. */
  idempotent?: boolean
  /** For how long anybody between may keep the answer; only where it is the same for everybody. */
  cacheSeconds?: number
  params?: P
  query?: Q
  body?: B
  output: O
  status: 200 | 201 | 202
  problems: readonly ProblemKey[]
  /** The answer is a file of this type instead of JSON; `output` then describes nothing. */
  file?: 'application/pdf' | 'application/json' | 'image/jpeg' | '*/*' | typeof XLSX
  /** The request shows the number and code of a unit's paper in a header. */
  handInKey?: true
  /** The request is multipart and brings one file; `body` then describes nothing. */
  upload?: { field: string; maxBytes: number; types: readonly string[] }
}

export type RouteInput<R> =
  R extends RouteContract<infer P, infer Q, infer B, z.ZodMiniType>
    ? { params: z.output<P>; query: z.output<Q>; body: z.output<B> }
    : never

export type RouteOutput<R> = R extends { output: infer O extends z.ZodMiniType } ? z.output<O> : never

/** Declares a route; keeps the exact schema types. */
export const route = <
  P extends z.ZodMiniType = z.ZodMiniType<Record<string, never>>,
  Q extends z.ZodMiniType = z.ZodMiniType<Record<string, never>>,
  B extends z.ZodMiniType = z.ZodMiniType<undefined>,
  O extends z.ZodMiniType = z.ZodMiniType,
>(
  contract: RouteContract<P, Q, B, O>,
): RouteContract<P, Q, B, O> => contract
