export { type DemoStaff, demoStaff } from './demo'
export type { StaffDeps } from './deps'
export { createStaffRepository, type StaffRecord, type StaffRepository } from './repository'
export { createStaffRoom, type StaffRoom } from './room'
