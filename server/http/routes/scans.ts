import * as contract from '@shared/contract/scans'
import type { ScanRoom } from '../../features/scans'
import { handle, handleFile, type MountedRoute } from '../call'

/** Scans of the papers of a file. */
export const scanRoutes = (scans: ScanRoom): MountedRoute[] => [
  handle(contract.openScan, ({ params, body }, call) =>
    scans.open(call.actor, call.command(), { archiveId: params.id, ...body }),
  ),
  handle(contract.bringScanPart, async ({ params, query }, call) => {
    const { bytes } = await call.file()
    return scans.bringPart(call.actor, {
      id: params.id,
      part: Number(params.part),
      digest: query.digest,
      bytes,
    })
  }),
  handle(contract.listScans, ({ params }, call) => scans.list(call.actor, params.id, call)),
  handle(contract.listWaitingScans, ({ query }, call) => scans.waiting(call.actor, query)),
  handle(contract.readScan, ({ params, query }, call) =>
    scans.read(call.actor, { id: params.id, after: Number(query.after ?? 0) }, call),
  ),
  handleFile(contract.viewScanPage, ({ params, body }, call) =>
    scans.view(call.actor, { id: params.id, page: Number(params.page) }, body, call),
  ),
  handle(contract.stepScan, ({ params, body }, call) =>
    scans.act(call.actor, call.command(), { id: params.id, ...body }),
  ),
  handle(contract.checkScan, ({ params, body }, call) => {
    const command = body.returned.length ? ('return' as const) : ('accept' as const)
    return scans.act(call.actor, call.command(), { id: params.id, command, ...body })
  }),
]
