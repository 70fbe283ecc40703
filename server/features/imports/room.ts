import type { FollowKey } from '@shared/domain/cases/follow'
import type { ImportKind } from '@shared/domain/imports/kinds'
import type { Actor } from '@shared/domain/policy/roles'
import type { CommandCall } from '../../platform/commands/run'
import type { Moment } from '../audit'
import { actOnImport, type ImportDeed } from './commands/act'
import { bringTable } from './commands/bring'
import type { ImportDeps } from './deps'
import { type HandoverPrinting, printHandover } from './handover/print'
import { listImports, readImport, readImportRows } from './queries/read'
import { tableTemplate } from './queries/template'
import { runImport } from './run/run-import'
import { inviteSchool, listInvitations } from './school/invite'
import { type Arriving, offerList } from './school/offer'
import { openSchoolList } from './school/open'
import { type Sending, sendList } from './school/send'
import { readSender } from './school/sender'
import { sweepImports } from './sweep'
import type { Brought } from './take-in'

export type ImportRoom = ReturnType<typeof createImportRoom>

/** Ledgers and lists that centres bring in. */
export const createImportRoom = (deps: ImportDeps) => ({
  bring: (actor: Actor, call: CommandCall, brought: Brought) => bringTable(deps, actor, call, brought),
  act: (actor: Actor, call: CommandCall, deed: ImportDeed) => actOnImport(deps, actor, call, deed),
  list: (actor: Actor) => listImports(deps, actor),
  read: (actor: Actor, id: string) => readImport(deps, actor, id),
  readRows: (actor: Actor, id: string, asked: { kind: 'bad' | 'flagged'; after: number }) =>
    readImportRows(deps, actor, id, asked),
  template: (kind: ImportKind) => tableTemplate(deps, kind),
  run: (job: { ref: string; seq: number }, stretchMs?: number) => runImport(deps, job, stretchMs),
  printHandover: (printing: HandoverPrinting, actor: Actor, id: string, moment: Moment) =>
    printHandover({ ...deps, ...printing }, actor, id, moment),
  inviteSchool: (actor: Actor, call: CommandCall, school: string) => inviteSchool(deps, actor, call, school),
  listInvitations: (actor: Actor, now: Date) => listInvitations(deps, actor, now),
  readSender: (actor: Actor, id: string, moment: Moment) => readSender(deps, actor, id, moment),
  openSchoolList: (typed: FollowKey, now: Date) => openSchoolList(deps, typed, now),
  offerList: (header: string, arriving: Arriving) => offerList(deps, header, arriving),
  sendList: (call: CommandCall, sending: Sending) => sendList(deps, call, sending),
  sweep: (now: Date) => sweepImports(deps, now),
})
