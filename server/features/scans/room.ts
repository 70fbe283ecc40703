import type { RouteInput } from '@shared/contract/route'
import type * as contract from '@shared/contract/scans'
import type { Actor } from '@shared/domain/policy/roles'
import type { CommandCall } from '../../platform/commands/run'
import type { PageReader } from '../../platform/ports/page-reader'
import type { Moment } from '../audit'
import { actOnScan, type ScanDeed } from './commands/act'
import { bringPart } from './commands/bring-part'
import { openScan } from './commands/open'
import type { ScanDeps } from './deps'
import { listScans, readScan } from './queries/read'
import { viewPage } from './queries/view'
import { listWaiting } from './queries/waiting'
import { fileScan } from './run/file-scan'
import { splitScan } from './run/split'
import { sweepScans } from './sweep'

type Body<R> = RouteInput<R> extends { body: infer B } ? B : never

export type ScanRoom = ReturnType<typeof createScanRoom>

/** Pictures of the papers of a file: brought in parts, taken apart into pages, compared with the paper, looked at by staff only. */
export const createScanRoom = (deps: ScanDeps) => ({
  open: (actor: Actor, call: CommandCall, asked: Body<typeof contract.openScan> & { archiveId: string }) =>
    openScan(deps, actor, call, asked),
  bringPart: (actor: Actor, part: Parameters<typeof bringPart>[2]) => bringPart(deps, actor, part),
  list: (actor: Actor, archiveId: string, moment: Moment) => listScans(deps, actor, archiveId, moment),
  waiting: (actor: Actor, asked: RouteInput<typeof contract.listWaitingScans>['query']) =>
    listWaiting(deps, actor, asked),
  read: (actor: Actor, asked: { id: string; after: number }, moment: Moment) =>
    readScan(deps, actor, asked, moment),
  view: (
    actor: Actor,
    page: { id: string; page: number },
    asked: Body<typeof contract.viewScanPage>,
    moment: Moment,
  ) => viewPage(deps, actor, page, asked, moment),
  act: (actor: Actor, call: CommandCall, deed: ScanDeed) => actOnScan(deps, actor, call, deed),
  /** Takes a file apart for a stretch. */
  split: (reader: PageReader, job: { ref: string; seq: number }, stretchMs?: number) =>
    splitScan(deps, reader, job, stretchMs),
  file: (job: { ref: string }) => fileScan(deps, job),
  sweep: (now: Date) => sweepScans(deps, now),
})
