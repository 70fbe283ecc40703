export { type DemoStaff, demoStaff, demoStaffWithCode } from './demo'
export type { OpenCase, StaffDeps } from './deps'
export { createStaffRepositories } from './repositories'
export { createStaffRoom, type StaffRoom } from './room'
