import type { RouteInput } from '@shared/contract/route'
import type { saveCentre as saveContract } from '@shared/contract/staff-centres'
import type { Wanted } from '@shared/domain/centres/find'
import { NATION } from '@shared/domain/centres/region'
import type { Actor } from '@shared/domain/policy/roles'
import type { CommandCall } from '../../platform/commands/run'
import type { ReceivedFile } from '../uploads'
import { importDirectory, lookAtDirectory } from './commands/import-directory'
import { saveCentre } from './commands/save'
import type { CentreRoomDeps, DirectoryDeps } from './deps'
import type { DirectoryAsked } from './directory-table'
import { directoryTemplate } from './queries/directory-template'
import { listCentres, readCentre } from './queries/public'
import { listAll, presentStaffCentre, readForStaff } from './queries/staff'

export type CentreRoom = ReturnType<typeof createCentreRoom>

/** What anyone may ask of the directory. */
export const createPublicDirectory = (deps: DirectoryDeps) => ({
  list: (wanted: Wanted & { after?: string; like?: string }) => listCentres(deps, wanted),
  read: (id: string) => readCentre(deps, id),
  /** The regions directly below one, or the provinces: a step of a pick, so that nobody loads the whole list. No round trip. */
  regions: (within: string = NATION) => ({ regions: deps.regions.below(within) }),
})

/** The same, with what staff see and enter of it. */
export const createCentreRoom = (deps: CentreRoomDeps) => ({
  ...createPublicDirectory(deps),
  listAll: (actor: Actor, now: Date) => listAll(deps, actor, now),
  readForStaff: (actor: Actor, id: string, now: Date) => readForStaff(deps, actor, id, now),
  directoryTemplate: () => directoryTemplate(deps),
  lookAtDirectory: (actor: Actor, file: ReceivedFile, asked: DirectoryAsked) =>
    lookAtDirectory(deps, actor, file, asked),
  importDirectory: (actor: Actor, call: CommandCall, file: ReceivedFile, asked: DirectoryAsked) =>
    importDirectory(deps, actor, call, file, asked),
  save: async (actor: Actor, call: CommandCall, body: RouteInput<typeof saveContract>['body']) => {
    const record = await saveCentre(deps, actor, call, body)
    deps.centres.remember({ centre: record })
    return presentStaffCentre(deps, actor, record, call.now)
  },
})
