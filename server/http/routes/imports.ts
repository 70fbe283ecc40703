import { createHash } from 'node:crypto'
import { exportList as exportContract } from '@shared/contract/exports'
import * as contract from '@shared/contract/imports'
import * as schoolLists from '@shared/contract/school-lists'
import { type ExportDeps, exportList } from '../../features/exports'
import type { HandoverPrinting, ImportRoom } from '../../features/imports'
import { handle, handleFile, type MountedRoute } from '../call'

/** Ledgers that come in, and lists that go out. */
export const tableRoutes = (
  imports: ImportRoom,
  exports: ExportDeps,
  printing: HandoverPrinting,
): MountedRoute[] => [
  handle(contract.bringLedger, async ({ query: { kind, school = '' } }, call) => {
    const file = await call.file()
    const about = createHash('sha256').update(`${kind}\n${school}\n${file.name}\n`).update(file.bytes)
    return imports.bring(call.actor, call.command(about.digest('hex')), { kind, school, file })
  }),
  handle(contract.listImports, (_input, call) => imports.list(call.actor)),
  handleFile(contract.readLedgerTemplate, ({ query }) => imports.template(query.kind)),
  handle(contract.readImport, ({ params }, call) => imports.read(call.actor, params.id)),
  handle(contract.readImportRows, ({ params, query }, call) =>
    imports.readRows(call.actor, params.id, { kind: query.kind, after: Number(query.after ?? 0) }),
  ),
  handle(contract.mapImport, ({ params, body }, call) =>
    imports.act(call.actor, call.command(), { id: params.id, command: 'map', ...body }),
  ),
  handle(contract.stepImport, ({ params, body }, call) =>
    imports.act(call.actor, call.command(), { id: params.id, ...body }),
  ),
  handle(contract.signHandover, ({ params, body }, call) =>
    imports.act(call.actor, call.command(), { id: params.id, command: 'sign', ...body }),
  ),
  handleFile(contract.printHandover, ({ params }, call) =>
    imports.printHandover(printing, call.actor, params.id, call),
  ),
  handle(schoolLists.inviteSchool, ({ body }, call) =>
    imports.inviteSchool(call.actor, call.command(), body.school),
  ),
  handle(schoolLists.listSchoolInvitations, (_input, call) => imports.listInvitations(call.actor, call.now)),
  handle(schoolLists.readListSender, ({ params }, call) => imports.readSender(call.actor, params.id, call)),
  handleFile(exportContract, ({ body }, call) => exportList(exports, call.actor, body, call)),
]
