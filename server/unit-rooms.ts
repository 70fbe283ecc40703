import type { Base } from './base'
import type { MessageDeps } from './features/messages'
import { createUnitNoticeRepository, type UnitNoticeDeps } from './features/unit-notices'

/** What units are told of the files under their collective accounts, and by what. */
export const unitNoticesOf = (
  { connection, collectives }: Pick<Base, 'connection' | 'collectives'>,
  messages: MessageDeps,
): UnitNoticeDeps => ({
  unitNotices: createUnitNoticeRepository(connection),
  ...{ collectives, messages },
})
