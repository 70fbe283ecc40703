export { createTableRepository, type TableRepository } from './repository'
export { createTableRoom, type TableRoom } from './room'
export { confirmedVersions } from './version-of'
