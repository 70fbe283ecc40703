export { listOwnNotices, readNotices } from './list-own'
export { createUnitNoticeRepository, type UnitNoticeRepository } from './repository'
export { type ToldUnit, tellUnit, type UnitNoticeDeps } from './tell-unit'
