import * as staffRoutesOf from '@shared/contract/staff'
import * as unmaskRoutes from '@shared/contract/unmask'
import * as uploadRoutes from '@shared/contract/uploads'
import {
  actOnCase,
  presentStaffAnswer,
  readCaseFile,
  readCaseForStaff,
  readQueue,
  unmaskCase,
} from '../../features/cases'
import type { AppDeps } from '../app-deps'
import { handle, handleFile, type MountedRoute } from '../call'
import { archiveRoutes } from './archives'
import { calendarRoutes } from './calendar'
import { certificateRoutes } from './certificates'
import { counterRoutes } from './counter'
import { staffCustodyRoutes } from './custody'
import { formingRoutes } from './forming-units'
import { tableRoutes } from './imports'
import { materialRoutes } from './materials'
import { publicRoutes } from './public'
import { scanRoutes } from './scans'
import { staffAccountRoutes } from './staff-accounts'
import { staffCentreRoutes } from './staff-centres'
import { transferRoutes } from './transfers'
import { windowRoutes } from './window'

/** What each route of the staff API does: one line to the room that does it. */
export function staffRoutes(deps: AppDeps): MountedRoute[] {
  const { accounts, staff, cases, certificates, uploads, window } = deps
  return [
    handle(staffRoutesOf.staffSignIn, ({ body }, call) => staff.signIn(body, call.carrier, call.now)),
    handle(staffRoutesOf.staffRefresh, (_input, call) => staff.refresh(call.carrier, call.now)),
    handle(staffRoutesOf.staffSignOut, (_input, call) => staff.signOut(call.actor, call.carrier)),
    handle(staffRoutesOf.readStaffMe, (_input, call) => staff.readMe(call.actor)),
    handle(staffRoutesOf.readQueue, ({ query }, call) => readQueue(cases, call.actor, query, call.now)),
    handle(staffRoutesOf.readStaffCase, ({ params }, call) =>
      readCaseForStaff(cases, call.actor, params.id, call),
    ),
    handle(staffRoutesOf.decideCase, async ({ params, body }, call) => {
      const { command: name, version, note, ...rest } = body
      const decision = { action: 'case.decide' as const, version, input: { name, ...rest }, note }
      const command = { caseId: params.id, ...decision }
      const answer = await actOnCase(cases, call.actor, call.command(), command)
      return presentStaffAnswer(cases, answer, call.actor)
    }),
    handle(unmaskRoutes.unmaskCase, ({ params, body }, call) =>
      unmaskCase(cases, call.actor, params.id, body, call),
    ),
    handleFile(uploadRoutes.readCaseFile, ({ params }, call) =>
      readCaseFile(cases, call.actor, params, call),
    ),
    handleFile(staffRoutesOf.readStaffCertificateFile, ({ params }, call) =>
      certificates.readFile(call.actor, params.id, call),
    ),
    ...archiveRoutes(deps.archives, cases),
    ...materialRoutes(deps.materials, deps.printing),
    ...scanRoutes(deps.scans),
    ...formingRoutes(deps.formingUnits),
    ...staffAccountRoutes(staff),
    ...staffCentreRoutes(deps),
    ...counterRoutes(accounts),
    ...windowRoutes(window, uploads, cases),
    ...transferRoutes(deps),
    ...tableRoutes(deps.imports, deps.exports, deps.printing),
    ...calendarRoutes(deps.calendar),
    ...staffCustodyRoutes(deps),
    ...certificateRoutes(certificates),
    ...publicRoutes(deps),
  ]
}
