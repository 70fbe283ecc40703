import { createHash } from 'node:crypto'
import { importDirectory, lookAtDirectory, readDirectoryTemplate } from '@shared/contract/directory'
import * as routes from '@shared/contract/staff-centres'
import type { AppDeps } from '../app-deps'
import { type Call, handle, handleFile, type MountedRoute } from '../call'

/** The table of a request, and what tells it from another one. */
async function tableOf(call: Call, asked: object) {
  const file = await call.file()
  const digest = createHash('sha256')
    .update(JSON.stringify([file.name, asked]))
    .update(file.bytes)
    .digest('hex')
  return { file, digest }
}

/** Centres and local tables, as staff see and enter them. */
export const staffCentreRoutes = ({ centres, localTables }: AppDeps): MountedRoute[] => [
  handle(routes.listStaffCentres, (_input, call) => centres.listAll(call.actor, call.now)),
  handle(routes.readStaffCentre, ({ params }, call) => centres.readForStaff(call.actor, params.id, call.now)),
  handle(routes.saveCentre, ({ body }, call) => centres.save(call.actor, call.command(), body)),
  handleFile(readDirectoryTemplate, () => centres.directoryTemplate()),
  handle(lookAtDirectory, async ({ query }, call) =>
    centres.lookAtDirectory(call.actor, await call.file(), query),
  ),
  handle(importDirectory, async ({ query }, call) => {
    const { file, digest } = await tableOf(call, query)
    return centres.importDirectory(call.actor, call.command(digest), file, query)
  }),
  handle(routes.listTables, ({ query }, call) => localTables.list(call.actor, query.region, call.now)),
  handle(routes.proposeTable, ({ body }, call) => localTables.propose(call.actor, call.command(), body)),
  handle(routes.decideTable, ({ params, body }, call) =>
    localTables.decide(call.actor, call.command(), { id: params.id, ...body }),
  ),
]
