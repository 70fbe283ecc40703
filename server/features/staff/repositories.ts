import { createAdministrators } from './administrators-repository'
import { createStaffRepository } from './repository'
import { createNameTries } from './tries-repository'

/** All collections of the staff room. */
export const createStaffRepositories = (connection: Parameters<typeof createStaffRepository>[0]) => ({
  staff: createStaffRepository(connection),
  administrators: createAdministrators(connection),
  nameTries: createNameTries(connection),
})
