import type { Connection } from 'mongoose'
import { createAdministrators } from './administrators-repository'
import { createStaffRepository } from './repository'
import { createNameTries } from './tries-repository'

/** All collections of the staff room. */
export const createStaffRepositories = (connection: Connection) => ({
  staff: createStaffRepository(connection),
  administrators: createAdministrators(connection),
  nameTries: createNameTries(connection),
})
