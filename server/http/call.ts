import type { Readable } from 'node:stream'
import type { RouteContract, RouteInput, RouteOutput } from '@shared/contract/route'
import type { Actor } from '@shared/domain/policy/roles'
import type { CommandCall } from '../platform/commands/run'
import type { TokenCarrier } from '../platform/sessions/sessions'
import type { ArrivedFile } from './multipart'

/** What a handler may know of the request beside its checked input. */
export interface Call {
  actor: Actor
  now: Date
  /** Address of the client, for limits only. */
  address: string
  carrier: TokenCarrier
  /** As in the answer's header and the service log. */
  requestId: string
  /**
   * The command's key and body hash. Throws `request.no-idempotency-key` when the route needs one and none came.
   * `about`: what else the command is about, such as the digest of a file.
   */
  command: (about?: string) => CommandCall
  /** Number and code of a paper, in the header of a request that brings a file; empty where it has none. */
  handInKey: string
  /** The one file of a multipart request. Throws `upload.*`. */
  file: () => Promise<ArrivedFile>
}

/** Bytes, or a stream of them: then what is wrong later breaks the answer off. */
export type FileAnswer = (
  | { bytes: Uint8Array; stream?: undefined }
  | { bytes?: undefined; stream: Readable }
) & {
  fileName: string
  /** Where the route may answer with files of several types. */
  type?: string
  /** To be saved instead of shown. */
  download?: boolean
}

/** Does what one route promises. Throws AppError for every refusal. */
export type Handler<R> = (input: RouteInput<R>, call: Call) => Promise<RouteOutput<R>>

/** A handler bound to its contract; built by `handle`, so that the types of both agree. */
export interface MountedRoute {
  contract: RouteContract
  run: (input: { params: unknown; query: unknown; body: unknown }, call: Call) => Promise<unknown>
}

/** Binds a handler to its contract. */
export const handle = <R extends RouteContract>(contract: R, run: Handler<R>): MountedRoute => ({
  contract,
  run: run as MountedRoute['run'],
})

/** Binds a handler that answers with a file. */
export const handleFile = <R extends RouteContract>(
  contract: R,
  run: (input: RouteInput<R>, call: Call) => Promise<FileAnswer>,
): MountedRoute => ({ contract, run: run as MountedRoute['run'] })
